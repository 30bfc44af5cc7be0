import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** The name of the pod that answers. */
export const POD = hostname();

/**
 * The routes of the service. A session is an entry of the map, and the browser has its key in a cookie: whichever pod gets
 * the next request finds it.
 *
 * @param {() => Promise<{ get, set, delete }>} sessions gives the map: Hazelcast's, or anything with its methods
 * @param {() => boolean} isConnected says whether the grid is there
 */
export function createHandler(sessions, isConnected) {
  const routes = {
    'POST /login': async (request, query) => {
      const user = query.get('user');
      if (!user) return { status: 400, body: { error: 'Say who you are: POST /login?user=ada' } };
      const key = randomUUID();
      const session = { user, loginPod: POD };
      await (await sessions()).set(key, session);
      return { body: { pod: POD, ...session }, cookie: `session=${key}; Path=/; HttpOnly; SameSite=Lax` };
    },
    'GET /me': async (request) => {
      const key = sessionKey(request);
      const session = key && (await (await sessions()).get(key));
      if (!session) return { status: 401, body: { pod: POD, error: 'Log in first: POST /login?user=ada' } };
      return { body: { pod: POD, ...session } };
    },
    'POST /logout': async (request) => {
      const key = sessionKey(request);
      if (key) await (await sessions()).delete(key);
      return { body: { pod: POD }, cookie: 'session=; Path=/; Max-Age=0' };
    },
    'GET /healthz': async () => ({ status: isConnected() ? 200 : 503, body: { connected: isConnected() } }),
  };

  return async (request, response) => {
    const [path, query] = request.url.split('?');
    const route = routes[`${request.method} ${path}`] ?? notFound;
    const answer = await route(request, new URLSearchParams(query)).catch(gridIsAway);
    const { status = 200, body, cookie } = answer;
    response.writeHead(status, { 'Content-Type': 'application/json', ...(cookie && { 'Set-Cookie': cookie }) });
    response.end(`${JSON.stringify(body)}\n`);
  };
}

function sessionKey(request) {
  return /(?:^|;\s*)session=([0-9a-f-]{36})/.exec(request.headers.cookie ?? '')?.[1];
}

async function notFound() {
  return { status: 404, body: { error: 'There is POST /login?user=…, GET /me, POST /logout and GET /healthz' } };
}

function gridIsAway(error) {
  return { status: 503, body: { pod: POD, error: `The grid does not answer: ${error.message}` } };
}
