import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { get } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Container, Probe } from 'kubernetes-types/core/v1.js';
import { partOf } from './chart.ts';

/** The program sidekick that tests start, of v7.1.2. */
export const BINARY = process.env['SIDEKICK_BIN'];

/** Why a test that needs it is skipped: Go's module proxy does not serve its source, so no tool of ours can build it. */
export const NO_BINARY = 'SIDEKICK_BIN names no sidekick of v7.1.2, and its source cannot be fetched';

/** A sidekick that runs with exactly the arguments of the container that the constructs make. */
export interface Running {
  readonly port: number;
  readonly container: Container;
  /** What it has printed. */
  readonly output: () => string;
  /** Tells it to end as kubelet does, and gives the code that it ends with. */
  readonly stop: () => Promise<number | null>;
}

/** Starts sidekick with settings, and waits until it listens. */
export async function start(settings: object): Promise<Running> {
  const port = await freePort();
  return startContainer(
    partOf('Pod', 'spec.initContainers.0', { healthDuration: '50ms', ...settings, port }) as Container,
  );
}

/** Starts what a container runs, and waits until it listens. */
export async function startContainer(container: Container): Promise<Running> {
  const port = container.ports?.[0]?.containerPort ?? 0;
  const child = spawn(BINARY ?? '', container.args ?? [], { env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)));
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const running: Running = {
    port,
    container,
    output: () => printed.join(''),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
  const early = ended.then((code) =>
    Promise.reject(new Error(`it ended with ${code ?? 'a signal'}: ${running.output()}`)),
  );
  await Promise.race([until(() => accepts('127.0.0.1', port)), early]);
  early.catch(() => undefined);
  return running;
}

/** A server that answers with its name, and whose health can be changed. */
export interface Backend {
  readonly url: string;
  isUp: boolean;
  readonly close: () => Promise<void>;
}

/** Starts a server; `answer` takes the requests that do not ask for health. */
export async function backend(answer: RequestListener): Promise<Backend> {
  const server = createServer((request, response) => {
    if (request.url === '/minio/health/ready') response.writeHead(made.isUp ? 200 : 503).end();
    else answer(request, response);
  });
  const made = { url: await listening(server), isUp: true, close: () => closed(server) };
  return made;
}

/** Asks as kubelet does, and tells whether it would be content. */
export async function passes({ httpGet, tcpSocket }: Probe): Promise<boolean> {
  if (httpGet === undefined) return accepts('127.0.0.1', Number(tcpSocket?.port));
  const { scheme = 'HTTP', port, path = '/' } = httpGet;
  const status = await statusOf(`${scheme.toLowerCase()}://127.0.0.1:${port}${path}`);
  return status >= 200 && status < 400;
}

/** The status of an answer; certificates are not verified, as kubelet does not. */
async function statusOf(url: string): Promise<number> {
  if (url.startsWith('http:')) return (await fetch(url)).status;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, resolve).on('error', reject);
  });
  answer.resume();
  return answer.statusCode ?? 0;
}

/** Waits until something is so; the test's own time limit ends it. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await wait(20);
}

/** Whether somebody listens there. */
export function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const url = await listening(server);
  await closed(server);
  return Number(new URL(url).port);
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
