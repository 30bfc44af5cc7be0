import { describe, expect, test } from 'vitest';
import { member, pod } from '../support/sidecarGrid.ts';

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
