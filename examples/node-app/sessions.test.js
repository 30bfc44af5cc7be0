// node --test: the routes over HTTP, with a map in memory in place of the grid.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { createHandler, POD } from './sessions.js';

let entries, isConnected, server, address;

before(async () => {
  const map = {
    get: async (key) => entries.get(key) ?? null,
    set: async (key, value) => void entries.set(key, value),
    delete: async (key) => void entries.delete(key),
  };
  const sessions = async () => {
    if (!isConnected) throw new Error('offline');
    return map;
  };
  server = createServer(createHandler(sessions, () => isConnected));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${server.address().port}`;
});

beforeEach(() => {
  entries = new Map();
  isConnected = true;
});

after(() => server.close());

async function ask(method, path, cookie = '') {
  const response = await fetch(address + path, { method, headers: { cookie } });
  return { status: response.status, body: await response.json(), cookie: response.headers.get('set-cookie') };
}

test('who logs in is known to the next request, until they log out', async () => {
  const login = await ask('POST', '/login?user=ada');
  assert.deepEqual(login.body, { pod: POD, user: 'ada', loginPod: POD });
  const cookie = login.cookie.split(';')[0];

  assert.deepEqual((await ask('GET', '/me', `theme=dark; ${cookie}`)).body, login.body);

  assert.match((await ask('POST', '/logout', cookie)).cookie, /Max-Age=0/);
  assert.equal((await ask('GET', '/me', cookie)).status, 401);
  assert.equal(entries.size, 0);
});

test('the cookie is out of reach of scripts, and no other key than ours is looked up', async () => {
  assert.match((await ask('POST', '/login?user=ada')).cookie, /HttpOnly; SameSite=Lax/);
  entries.set('__proto__', { user: 'eve' });
  assert.equal((await ask('GET', '/me', 'session=__proto__')).status, 401);
});

test('a request that lacks something is told what', async () => {
  const nobody = await ask('POST', '/login');
  assert.deepEqual([nobody.status, nobody.body.error], [400, 'Say who you are: POST /login?user=ada']);
  assert.equal((await ask('GET', '/me')).status, 401);
  assert.equal((await ask('GET', '/login')).status, 404);
});

test('while the grid is away the service says so, at once', async () => {
  assert.equal((await ask('GET', '/healthz')).status, 200);
  const { cookie } = await ask('POST', '/login?user=ada');
  isConnected = false;
  assert.equal((await ask('GET', '/healthz')).status, 503);
  assert.equal((await ask('POST', '/login?user=ada')).status, 503);
  const me = await ask('GET', '/me', cookie);
  assert.deepEqual([me.status, me.body.error], [503, 'The grid does not answer: offline']);
});
