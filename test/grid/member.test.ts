import { describe, expect, test } from 'vitest';
import { metricsEnvironment, metricsPort, NO_METRICS } from '../../lib/grid/member.ts';
import { objectOf } from '../metrics/metricsChart.ts';
import { bothMeanings } from '../support/bothMeanings.ts';
import { member, pod } from '../support/sidecarGrid.ts';
import { valueAt } from '../support/valueAt.ts';

test('its name is the one that the discovery plugin looks for, and its port comes first', () => {
  expect(member('name')).toBe('hazelcast');
  expect(member('ports.0')).toEqual({ name: 'hazelcast', containerPort: 5701, protocol: 'TCP' });
});

test('it passes Pod Security restricted, with a root that is read-only', () => {
  expect(member('securityContext')).toMatchObject({
    runAsNonRoot: true,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  expect(typeof member('securityContext.runAsUser')).toBe('number');
  expect(member('volumeMounts.*.mountPath')).toEqual(['/data/hazelcast', '/tmp']);
});

test('it calls no one at home, and knows the name of its pod', () => {
  const env = member('env') as readonly object[];
  expect(env).toContainEqual({ name: 'HZ_PHONE_HOME_ENABLED', value: 'false' });
  expect(env).toContainEqual({ name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } });
});

test('variables of the user come before the options of the JVM, which may refer to them', () => {
  const values = { member: { env: { A: '1' }, extraEnv: [{ name: 'B', value: '2' }] } };
  expect((member('env.*.name', values) as string[]).slice(-3)).toEqual(['A', 'B', 'JAVA_OPTS']);
});

describe('placement', () => {
  test('from Kubernetes 1.33 on the member is a native sidecar, which starts before the app and stops after it', () => {
    const cluster = { kubeVersion: '1.33.0' };
    expect(pod('initContainers.*.name', {}, cluster)).toEqual(['hazelcast']);
    expect(pod('initContainers.0.restartPolicy', {}, cluster)).toBe('Always');
    expect(pod('containers.*.name', {}, cluster)).toEqual(['app']);
  });

  test('before that it is a plain container, and the same but for its place', () => {
    const native = pod('initContainers.0', {}, { kubeVersion: '1.33.0' });
    const plain = pod('containers.1', {}, { kubeVersion: '1.32.9' });
    expect(pod('initContainers', {}, { kubeVersion: '1.32.9' })).toBeUndefined();
    const { lifecycle, ...same } = plain as { readonly lifecycle: unknown };
    expect({ ...same, restartPolicy: 'Always' }).toEqual(native);
    expect(lifecycle).toEqual({ preStop: { exec: { command: ['sleep', '30'] } } });
  });

  test('there it waits until the app has drained, since both are told to stop at once', () => {
    const command = (drainSeconds: number) =>
      pod('containers.1.lifecycle.preStop.exec.command', { app: { drainSeconds } }, { kubeVersion: '1.29.0' });
    expect(command(90)).toEqual(['sleep', '90']);
    expect(command(0)).toBeUndefined();
  });

  test('nativeSidecars decides in place of the version, and kubeVersion in place of the cluster', () => {
    expect(pod('initContainers', { nativeSidecars: true }, { kubeVersion: '1.29.0' })).toHaveLength(1);
    expect(pod('initContainers', { nativeSidecars: false }, { kubeVersion: '1.36.0' })).toBeUndefined();
    expect(pod('initContainers', { kubeVersion: '1.30.0' }, { kubeVersion: '1.36.0' })).toBeUndefined();
  });
});

test('a native sidecar holds the app back until the member is ready', () => {
  expect(member('startupProbe.httpGet')).toEqual({ path: '/hazelcast/health/ready', port: 5701 });
});

test('a member that hands its entries over is out of Services, but not killed', () => {
  expect(member('readinessProbe.httpGet.path')).toBe('/hazelcast/health/ready');
  expect(member('livenessProbe.httpGet.path')).toBe('/hazelcast/health/node-state');
});

test("their numbers are the user's, field by field, and their port a number", () => {
  const values = { member: { port: 5801, probes: { startup: { failureThreshold: 9 } } } };
  expect(member('startupProbe', values)).toEqual({
    httpGet: { path: '/hazelcast/health/ready', port: 5801 },
    periodSeconds: 2,
    timeoutSeconds: 2,
    failureThreshold: 9,
  });
});

const options = (values = {}) => {
  const env = member('env', values) as readonly { readonly name: string }[];
  return valueAt(
    env.find(({ name }) => name === 'JAVA_OPTS'),
    'value',
  );
};

test('the heap is a part of the limit, and a member that is told to stop hands its entries over', () => {
  expect(options()).toBe(
    '-XX:MaxRAMPercentage=60.0 -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=120',
  );
});

test('unless it is told to stop at once', () => {
  expect(options({ member: { gracefulShutdown: { enabled: false }, heapPercent: 50 } })).toBe(
    '-XX:MaxRAMPercentage=50.0',
  );
});

test('options of the user come last, where they win', () => {
  expect(options({ member: { javaOptions: ['-XX:+UseSerialGC', '-Xss512k'] } })).toMatch(
    / -XX:\+UseSerialGC -Xss512k$/,
  );
});

const both = bothMeanings();

test('the member is told where to tell its metrics, and has a port there', () => {
  const pod = objectOf('Pod', { enabled: true, port: 9100 });
  expect(valueAt(pod, 'spec.containers.0')).toEqual({
    name: 'hazelcast',
    ports: [{ name: 'hz-metrics', containerPort: 9100, protocol: 'TCP' }],
    env: [{ name: 'PROMETHEUS_PORT', value: '9100' }],
  });
});

test('a member without metrics knows nothing of them', async () => {
  expect(valueAt(objectOf('Pod', { enabled: false }), 'spec.containers.0')).toEqual({ name: 'hazelcast' });
  const container = { name: 'hazelcast', ports: [metricsPort(NO_METRICS)], env: [metricsEnvironment(NO_METRICS)] };
  expect(await both.manifest(container)).toEqual({ name: 'hazelcast' });
});

const values = { topology: 'embedded' };

test('embedded makes the app a member: settings, port, probes and grace of one, and no other container', () => {
  expect(pod('containers.*.name', values)).toEqual(['app']);
  expect(pod('initContainers', values)).toBeUndefined();
  expect(pod('containers.0.ports.*.name', values)).toEqual(['http', 'hazelcast']);
  expect(pod('containers.0.env.*.name', values)).toContain('JAVA_TOOL_OPTIONS');
  expect(pod('containers.0.volumeMounts.*.mountPath', values)).toEqual(['/data/hazelcast']);
  expect(pod('containers.0.readinessProbe.httpGet.path', values)).toBe('/hazelcast/health/ready');
  expect(pod('containers.0.livenessProbe.httpGet.path', values)).toBe('/hazelcast/health/node-state');
  expect(pod('terminationGracePeriodSeconds', values)).toBe(30 + 120 + 15);
  expect(pod('automountServiceAccountToken', values)).toBe(true);
});

test('a probe of the app wins over that of the member which it is', () => {
  const readiness = { tcpSocket: { port: 8080 } };
  expect(pod('containers.0.readinessProbe', { ...values, app: { probes: { readiness } } })).toEqual(readiness);
});
