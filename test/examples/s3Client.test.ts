import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CronJob } from 'kubernetes-types/batch/v1.js';
import type { Container, EnvVar } from 'kubernetes-types/core/v1.js';
import { afterEach, describe, expect, test, type TestContext } from 'vitest';
import s3Client from '../../examples/s3-client/chart.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';
import {
  type Backend,
  backend,
  BINARY,
  freePort,
  NO_BINARY,
  type Running,
  startContainer,
  until,
} from '../sidekick/program.ts';
import { writeChart } from '../support/chartFolder.ts';
import { helmTemplate } from '../support/helm.ts';
import { s3Stub } from './s3Stub.ts';

const FOLDER = 'examples/s3-client';
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const VALUES = readValuesFile(textOf('values.yaml'), 'values.yaml');

/** The pod of the job, with the values of the example and others. */
function render(others: ValuesObject = {}) {
  const { objects, warnings } = s3Client.render({ release: 'demo', values: overlayValues(VALUES, others) });
  const job = objects.find((object) => object['kind'] === 'CronJob') as CronJob | undefined;
  const { containers = [], initContainers = [], ...pod } = job?.spec?.jobTemplate.spec?.template.spec ?? {};
  return { warnings, pod, app: containers[0], sidekick: initContainers[0] };
}

describe('the chart', () => {
  test('the values of the example break no rule, and Helm takes them', async () => {
    expect(render().warnings).toEqual([]);
    const chart = writeChart('s3-client', s3Client.files());
    const { objects } = await helmTemplate({ helm: 'helm3', chart, valuesFiles: [join(FOLDER, 'values.yaml')] });
    expect(objects?.map((object) => object['kind'])).toEqual(['CronJob']);
  });

  test('sidekick starts before the job and ends after it, so the pod ends', () => {
    const { pod, sidekick } = render();
    expect(sidekick).toMatchObject({ name: 'sidekick', restartPolicy: 'Always' });
    expect(sidekick?.startupProbe?.httpGet?.path).toBe('/v1/health');
    expect(pod).toMatchObject({ restartPolicy: 'Never' });
  });

  test('the job is told where S3 is, and nothing that it could print of who it is', () => {
    const { app } = render();
    expect(variables(app)).toEqual({
      BUCKET: 'results',
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:8080',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      KEEP: '20',
    });
    expect(app?.envFrom).toEqual([{ secretRef: { name: 's3-client' } }]);
  });

  test('variables that would lead it past sidekick are refused', () => {
    expect(() => render({ app: { env: { AWS_ENDPOINT_URL_S3: 'http://minio' } } })).toThrow('(SK068)');
  });
});

describe('what the README says', () => {
  const readme = textOf('README.md');

  test('each variable of app.py is told', () => {
    const read = [...textOf('app.py').matchAll(/os\.environ(?:\.get\(|\[)"(\w+)"/g)].map(([, name]) => name ?? '');
    expect(read).toEqual(['BUCKET', 'PREFIX', 'KEEP']);
    for (const name of [...read, ...Object.keys(variables(render().app)).slice(1, 3)]) expect(readme).toContain(name);
  });

  test('its commands name what there is', () => {
    const { app, sidekick } = render();
    expect(readme).toContain(`docker push ${app?.image ?? ''}\n`);
    expect(readme).toContain(`http://127.0.0.1:${sidekick?.ports?.[0]?.containerPort ?? ''}`);
    for (const [file] of readme.matchAll(/examples\/s3-client\/[a-z.]+/g)) expect(existsSync(file), file).toBe(true);
  });
});

test('its packages have one version and hashes, those that it asks for among them', () => {
  const packages = textOf('requirements.txt')
    .split(/\n(?=\S)/)
    .filter((entry) => !entry.startsWith('#'));
  for (const entry of packages) expect(entry).toMatch(/^[a-z0-9-]+==[.0-9a-z]+ \\\n {4}--hash=sha256:[0-9a-f]{64}/);
  expect(packages.map((entry) => entry.split(' ')[0])).toContain(textOf('requirements.in').trim());
});

test('its image holds what it runs, and runs as a number', () => {
  const dockerfile = textOf('Dockerfile');
  expect(dockerfile).toMatch(/^FROM python:\d+\.\d+\.\d+-[-a-z]+$/m);
  expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  const copied = [...dockerfile.matchAll(/^COPY (\S+) \.$/gm)].map(([, file]) => `!${file ?? ''}`);
  expect(textOf('.dockerignore').trim().split('\n').sort()).toEqual(['*', ...copied].sort());
});

describe('the job, run', () => {
  const open: (Backend | Running)[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((part) => ('close' in part ? part.close() : part.stop())));
  });

  async function serve(store: Map<string, Buffer>): Promise<Backend> {
    const made = await backend(s3Stub(store));
    open.push(made);
    return made;
  }

  test('keeps as many results as it is told', async (context) => {
    needPackages(context);
    const store = new Map([['/results/other', Buffer.from('stays')]]);
    const { url } = await serve(store);
    const env = { ...variables(render().app), AWS_ENDPOINT_URL_S3: url, KEEP: '2' };
    for (const kept of [1, 2, 2])
      expect(await run(env)).toEqual({ status: 0, output: `put a result; ${kept} are kept\n` });
    expect([...store.keys()].filter((key) => key.startsWith('/results/results/'))).toHaveLength(2);
    expect(store.has('/results/other')).toBe(true);
  });

  test('goes through sidekick, to the cluster that is up', async (context) => {
    context.skip(BINARY === undefined, NO_BINARY);
    needPackages(context);
    const [near, far] = [new Map<string, Buffer>(), new Map<string, Buffer>()];
    const [first, second] = [await serve(near), await serve(far)];
    const own = { sites: [first.url, second.url], port: await freePort(), healthDuration: '50ms' };
    const { app, sidekick } = render({ sidekick: { ...own, healthPath: '/minio/health/ready' } });
    const running = await startContainer(sidekick as Container);
    open.push(running);
    const answers = (code: number) => async () =>
      (await fetch(`http://127.0.0.1:${own.port}/v1/health`)).status === code;
    await until(answers(200));

    expect((await run(variables(app))).output).toBe('put a result; 1 are kept\n');
    expect([near.size, far.size]).toEqual([1, 0]);
    first.isUp = false;
    await until(() => running.output().includes(`${first.url} is down`));
    expect((await run(variables(app))).output).toBe('put a result; 1 are kept\n');
    expect([near.size, far.size]).toEqual([1, 1]);
  });
});

/** Runs app.py as another process, since this one serves it; gives what it ends with and prints. */
function run(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
  const { PATH = '', HOME = '', PYTHONPATH = '' } = process.env;
  const child = spawn('python3', ['-B', 'app.py'], { cwd: FOLDER, env: { PATH, HOME, PYTHONPATH, ...keys, ...env } });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, output: printed.join('') }));
  });
}

function needPackages(context: TestContext): void {
  const { status }: SpawnSyncReturns<Buffer> = spawnSync('python3', ['-c', 'import boto3']);
  context.skip(status !== 0, `the packages of ${FOLDER} are not here: node tools/run.mjs parts gets them`);
}

function variables(container: Container | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((container?.env ?? []).map(({ name, value = '' }: EnvVar) => [name, value]));
}
