import { describe, expect, test } from 'vitest';
import { notesWhen } from '../../lib/chart/notes.ts';
import { AppliedRule } from '../../lib/rules/judge.ts';
import { lift } from '../../lib/expressions/literal.ts';
import { text } from '../../lib/expressions/text.ts';
import { Resource } from '../../lib/chart/resource.ts';
import type { Rendering } from '../../lib/index.ts';
import { bothWays, errorOf } from './bothWays.ts';
import { chartWith, least } from './pod.ts';
import { valueAt } from '../support/valueAt.ts';

/** A pod with a sidecar of each thing that one can ask for, and a second that asks for some of it, too. */
const definition = chartWith((pod, { first, second, number, app }) => [
  least('first', pod, {
    enabled: first,
    initContainers: [{ name: 'prepare', image: 'example/prepare:1' }],
    volumes: [{ name: 'shared', emptyDir: {} }],
    app: {
      env: [{ name: 'FIRST', value: '1' }],
      javaOptions: { where: true, options: lift('-Dfirst=1') },
      mounts: [{ name: 'shared', mountPath: '/shared' }],
      probes: {
        where: first,
        startup: { tcpSocket: { port: number } },
        readiness: { tcpSocket: { port: number } },
        liveness: { tcpSocket: { port: number } },
      },
    },
    graceSeconds: 20,
    usesApi: true,
    network: { ingress: [{ ports: [{ port: number }] }], egress: [{ ports: [{ port: 443 }] }] },
    pod: {
      annotations: { 'example.com/first': 'yes' },
      sharesProcesses: true,
      securityContext: { fsGroup: 3000 },
    },
    servicePort: number,
    rules: [
      AppliedRule.toValues(
        {
          id: 'XX001',
          severity: 'warning',
          place: 'number',
          broken: () => first,
          message: 'The first is on.',
          remedy: { values: 'Switch it off.' },
          source: 'https://example.com',
        },
        undefined,
      ) as AppliedRule,
    ],
    notes: [text`The first listens on ${number}.`],
    addObjects(scope) {
      new Resource(scope, 'first', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'first' },
        data: { a: 'b' },
      });
    },
  }),
  least('second', pod, {
    enabled: second,
    app: { javaOptions: { where: second, options: text`-Dport=${app.port}` } },
    graceSeconds: 5,
    notes: [notesWhen(pod.native, 'The second is native.')],
  }),
]);

const render = bothWays(definition);

async function pod(path: string, values: Record<string, unknown> = {}): Promise<unknown> {
  const rendering = (await render(values)) as Rendering;
  return valueAt(
    rendering.objects.find(({ kind }) => kind === 'Pod'),
    path,
  );
}

const OFF = { first: false, second: false };

describe('containers', () => {
  test('native sidecars start in the order of the list, what runs once before its own', async () => {
    expect(await pod('spec.initContainers.*.name')).toEqual(['prepare', 'first', 'second']);
    expect(await pod('spec.containers.*.name')).toEqual(['app']);
  });

  test('plain ones stand after the app, but what runs once', async () => {
    expect(await pod('spec.initContainers.*.name', { native: false })).toEqual(['prepare']);
    expect(await pod('spec.containers.*.name', { native: false })).toEqual(['app', 'first', 'second']);
  });

  test('those of the user come last', async () => {
    const values = {
      extraContainers: [{ name: 'mine' }],
      initContainers: [{ name: 'once' }],
      volumes: [{ name: 'v' }],
    };
    expect(await pod('spec.initContainers.*.name', values)).toEqual(['prepare', 'first', 'second', 'once']);
    expect(await pod('spec.volumes.*.name', values)).toEqual(['shared', 'v']);
  });
});

test('what one adds to the app comes before what the user adds', async () => {
  const values = { app: { env: { MINE: 'x' }, volumeMounts: [{ name: 'v', mountPath: '/v' }] } };
  expect(await pod('spec.containers.0.env.*.name', values)).toEqual(['FIRST', 'MINE', 'JAVA_TOOL_OPTIONS']);
  expect(await pod('spec.containers.0.volumeMounts.*.mountPath', values)).toEqual(['/shared', '/v']);
});

test.each([
  [{}, '-Dfirst=1 -Dport=8080'],
  [{ first: false }, ' -Dport=8080'],
  [{ second: false }, '-Dfirst=1 '],
])('options of the JVM of %j are in one variable', async (values, options) => {
  const env = (await pod('spec.containers.0.env', values)) as readonly { name: string; value: string }[];
  expect(env.find(({ name }) => name === 'JAVA_TOOL_OPTIONS')?.value).toBe(options);
});

test('seconds to stop add up', async () => {
  expect(await pod('spec.terminationGracePeriodSeconds')).toBe(30 + 20 + 5);
  expect(await pod('spec.terminationGracePeriodSeconds', { first: false })).toBe(30 + 5);
});

test('the pod is what one asks for, where it is on', async () => {
  expect(await pod('metadata.annotations')).toEqual({ made: 'up', 'example.com/first': 'yes' });
  expect(await pod('spec.shareProcessNamespace')).toBe(true);
  expect(await pod('spec.automountServiceAccountToken')).toBe(true);
  expect(await pod('spec.securityContext')).toEqual({ runAsNonRoot: true, fsGroup: 3000 });
  expect(await pod('spec.containers.0.ports.1')).toEqual({ name: 'served', containerPort: 9000 });
});

test('nothing of those that are off is there', async () => {
  expect(await pod('spec', OFF)).toEqual({
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: 30,
    securityContext: { runAsNonRoot: true },
    containers: [
      {
        name: 'app',
        ports: [
          { name: 'http', containerPort: 8080 },
          { name: 'served', containerPort: 8080 },
        ],
      },
    ],
  });
  expect(await pod('metadata.annotations', OFF)).toEqual({ made: 'up' });
  expect(((await render(OFF)) as Rendering).notes).toBe('A pod.');
});

test('notes, rules and objects of all of them are those of the chart', async () => {
  const rendering = (await render({})) as Rendering;
  expect(rendering.notes).toBe('A pod.\nThe first listens on 9000.\nThe second is native.');
  expect(rendering.warnings).toEqual([expect.stringContaining('The first is on. Switch it off.')]);
  expect(rendering.objects.map(({ kind }) => kind)).toContain('ConfigMap');
});

test('two sidecars that would have one name are refused when the chart is composed', () => {
  const volumes = [{ name: 'data', emptyDir: {} }];
  const both = chartWith((context) => [least('one', context, { volumes }), least('two', context, { volumes })]);
  expect(errorOf(both)).toBe('one and two both have a volume data: rename one of them');
  expect(errorOf(chartWith((context) => [least('one', context), least('app', context)]))).toBe(
    'your app and app both have a container app: rename one of them',
  );
});

test('a pod without sidecars needs nothing', () => {
  const none = chartWith(() => []);
  expect(none.render().objects[0]).toMatchObject({
    spec: { automountServiceAccountToken: false, terminationGracePeriodSeconds: 30 },
  });
});
