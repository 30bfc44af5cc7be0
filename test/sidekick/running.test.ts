import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { METRICS } from '../../lib/sidekick/podMonitor.ts';
import { accepts, type Backend, backend, BINARY, NO_BINARY, passes, type Running, start, until } from './program.ts';

const open: (Backend | Running)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((part) => ('close' in part ? part.close() : part.stop())));
});

async function serve(name: string): Promise<Backend> {
  const made = await backend((_request, response) => response.end(name));
  open.push(made);
  return made;
}

async function run(settings: object): Promise<Running> {
  const made = await start(settings);
  open.push(made);
  return made;
}

/** The servers that answer some requests. */
async function answers({ port }: Running): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let index = 0; index < 30; index++)
    texts.push(await (await fetch(`http://127.0.0.1:${port}/bucket/key`)).text());
  return [...new Set(texts)].sort();
}

/** The probes of the container: startup, readiness, liveness. */
function probes({ container }: Running): Promise<readonly boolean[]> {
  const { startupProbe, readinessProbe, livenessProbe } = container;
  return Promise.all(
    [startupProbe, readinessProbe, livenessProbe].map((probe) => (probe ? passes(probe) : Promise.resolve(false))),
  );
}

describe('sidekick, with the arguments of our container', () => {
  beforeEach(({ skip }) => skip(BINARY === undefined, NO_BINARY));

  test('spreads requests over the servers of a site, and leaves out one that is down until it is up', async () => {
    const [a, b] = [await serve('a'), await serve('b')];
    const running = await run({ sites: [`${a.url},${b.url}`], hostBalance: 'random' });
    await until(async () => (await answers(running)).join() === 'a,b');
    b.isUp = false;
    await until(async () => (await answers(running)).join() === 'a');
    b.isUp = true;
    await until(async () => (await answers(running)).join() === 'a,b');
  });

  test('goes to the second site while no server of the first one is up, and back', async () => {
    const [near, far] = [await serve('near'), await serve('far')];
    const running = await run({ sites: [near.url, far.url] });
    await until(async () => (await answers(running)).join() === 'near');
    near.isUp = false;
    await until(async () => (await answers(running)).join() === 'far');
    near.isUp = true;
    await until(async () => (await answers(running)).join() === 'near');
  });

  test('passes probes: with readyWhen=server while a server is up; liveness whatever servers do', async () => {
    const a = await serve('a');
    const running = await run({ sites: [a.url], readyWhen: 'server' });
    await until(async () => (await probes(running)).every(Boolean));
    a.isUp = false;
    await until(async () => (await probes(running)).join() === 'false,false,true');
    const answer = await fetch(`http://127.0.0.1:${running.port}/bucket/key`);
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('<Code>BackendDown</Code>')]);
  });

  test('passes the probes of readyWhen=listening without a server', async () => {
    const running = await run({ sites: ['http://127.0.0.1:1'] });
    expect(await probes(running)).toEqual([true, true, true]);
  });

  test('is reached at the addresses that listen says', async () => {
    const all = await run({ sites: ['http://127.0.0.1:1'] });
    const loopback = await run({ sites: ['http://127.0.0.1:1'], listen: 'loopback' });
    expect(await accepts('127.0.0.2', all.port)).toBe(true);
    expect(await accepts('127.0.0.2', loopback.port)).toBe(false);
    expect(await probes(loopback)).toEqual([false, false, false]);
  });

  test('tells metrics where the PodMonitor asks, of the last site only', async () => {
    const [near, far] = [await serve('near'), await serve('far')];
    const running = await run({ sites: [near.url, far.url] });
    await until(async () => (await answers(running)).join() === 'near');
    const metrics = await (await fetch(`http://127.0.0.1:${running.port}${METRICS}`)).text();
    expect(metrics).toContain(`sidekick_requests_total{endpoint="${far.url}"}`);
    expect(metrics).not.toContain(near.url);
  });

  test('ends with 1 when it is told to, and cuts the request that is under way', async () => {
    const underWay: unknown[] = [];
    const slow = await backend((request) => underWay.push(request));
    open.push(slow);
    const running = await start({ sites: [slow.url] });
    await until(() => running.output().includes('is up'));
    const request = fetch(`http://127.0.0.1:${running.port}/bucket/key`).then(
      () => 'answered',
      () => 'cut',
    );
    await until(() => underWay.length > 0);
    expect(await running.stop()).toBe(1);
    expect(await request).toBe('cut');
  });

  test('speaks TLS with a certificate and its key, to the probes too', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sidekick-'));
    const [cert, key] = [join(folder, 'tls.crt'), join(folder, 'tls.key')];
    const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=a', '-keyout', key, '-out', cert];
    skip(spawnSync('openssl', args).status !== 0, 'there is no openssl here that makes a certificate');
    const a = await serve('a');
    const running = await run({ sites: [a.url], readyWhen: 'server', tls: { cert, key } });
    expect(running.container.readinessProbe?.httpGet?.scheme).toBe('HTTPS');
    await until(async () => (await probes(running)).every(Boolean));
    const plain = await fetch(`http://127.0.0.1:${running.port}/v1/health`);
    expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('HTTPS server')]);
  });
});
