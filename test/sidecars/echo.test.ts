import { describe, expect, test } from 'vitest';
import { SIDECARS } from '../../lib/charts/sidecar-grid/sidecars.ts';
import { defineSidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import type { Rendering } from '../../lib/index.ts';
import { overlayValues } from '../../lib/read/merge.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import echoGrid from '../fixtures/definitions/echoGrid.ts';
import { bothWays, errorOf } from './bothWays.ts';
import { echoKind } from '../fixtures/sidecars/echo/echo.ts';
import { LEAST } from '../fixtures/least.ts';
import { valueAt } from '../support/valueAt.ts';

const render = bothWays(echoGrid);
const SITES = ['http://minio-{0...3}.hl:9000'];
const SIDEKICK = { enabled: true, port: 9000, healthPath: '/minio/health/ready', sites: SITES };

async function answer(values: ValuesObject) {
  return render(overlayValues(LEAST, values));
}

async function pod(path: string, values: ValuesObject): Promise<unknown> {
  const { objects } = (await answer({ echo: { enabled: true }, ...values })) as Rendering;
  const app = objects.find(({ kind, metadata }) => {
    const isWorkload = kind === 'StatefulSet' || kind === 'Deployment';
    return isWorkload && (metadata as { name: string }).name === 'shop-sidecar-grid';
  });
  return valueAt(app, `spec.template.spec.${path}`);
}

/** Names of containers beside the app, per topology. */
const BESIDE = [
  ['sidecar', ['hazelcast', 'sidekick', 'echo']],
  ['embedded', ['sidekick', 'echo']],
  ['client-server', ['sidekick', 'echo']],
] as const;

describe.each(BESIDE)('a third sidecar with the topology %s', (topology, names) => {
  const values = { topology, sidekick: SIDEKICK };

  test('starts last and stops first as a native sidecar', async () => {
    expect(await pod('initContainers.*.name', values)).toEqual(names);
    expect(await pod('containers.*.name', values)).toEqual(['app']);
  });

  test('stands after the app as a plain container', async () => {
    const plain = { ...values, nativeSidecars: false };
    expect(await pod('initContainers', plain)).toBeUndefined();
    expect(await pod('containers.*.name', plain)).toEqual(['app', ...names]);
  });

  test('has its volume, and the app its variable', async () => {
    expect(await pod('volumes.*.name', values)).toContain('echo-data');
    expect(await pod('containers.0.env', values)).toContainEqual({ name: 'ECHO_ADDRESS', value: 'localhost:7007' });
  });

  test('is not there until it is enabled', async () => {
    const off = { ...values, echo: { enabled: false } };
    expect(JSON.stringify(((await answer(off)) as Rendering).objects)).not.toMatch(/echo/i);
    expect(((await answer(off)) as Rendering).notes).not.toMatch(/echo/i);
  });
});

test('it says its notes', async () => {
  const { notes } = (await answer({ echo: { enabled: true } })) as Rendering;
  expect(notes).toContain('The echo server starts before your app.\nIt repeats what port 7007 is sent.');
});

test.each<[string, ValuesObject, string]>([
  ['the app', { app: { port: 7007 } }, "at '/echo/port': Port 7007 of the pod is already a port of your app"],
  ['the member', { echo: { port: 5701 } }, "at '/echo/port': Port 5701 of the pod is already a port of the member"],
  [
    'its metrics',
    { metrics: { enabled: true }, echo: { port: 8081 } },
    'Port 8081 of the pod is already a port of the member',
  ],
  ['sidekick', { sidekick: SIDEKICK, echo: { port: 9000 } }, 'Port 9000 of the pod is already a port of sidekick'],
  [
    'a container',
    { extraContainers: [{ name: 'echo' }] },
    "at '/extraContainers': The name echo of echo is already in use",
  ],
  ['a volume', { volumes: [{ name: 'echo-data' }] }, "at '/volumes': The name echo-data of echo is already in use"],
  [
    'a variable',
    { app: { env: { ECHO_ADDRESS: 'x' } } },
    "at '/app/env': Your app already gets ECHO_ADDRESS from echo",
  ],
  [
    'a port name',
    { app: { extraPorts: { echo: 1 } } },
    "at '/app/extraPorts': The port name echo of echo is already in use",
  ],
])('a collision with %s is refused', async (_with, values, message) => {
  const echo = { enabled: true, ...(values['echo'] as object | undefined) };
  expect(await answer({ ...values, echo })).toHaveProperty('error', expect.stringContaining(message));
});

test('a member that is elsewhere has no port in the pod', async () => {
  expect(await pod('containers.0.name', { topology: 'client-server', echo: { enabled: true, port: 5701 } })).toBe(
    'app',
  );
});

test('the same kind twice is refused, and both are named', () => {
  const again = {
    ...echoKind,
    key: 'again',
    make: (...args: Parameters<typeof echoKind.make>) => ({ ...echoKind.make(...args), name: 'again' }),
  };
  expect(errorOf(defineSidecarGrid([...SIDECARS, echoKind, again]))).toBe(
    'echo and again both have a container echo: rename one of them',
  );
});

test('its values are in values.yaml after those of the sidecars before it', () => {
  const keys = Object.keys(echoGrid.defaults);
  expect(keys.indexOf('echo')).toBe(keys.indexOf(SIDECARS.at(-1)?.key ?? '') + 1);
});
