import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../lib/index.ts';
import { FIXED_VARIABLES, MANAGED_VARIABLES } from '../../lib/management-center/container.ts';
import { containerPart, part, type Settings, variable } from './render.ts';

describe('secrets', () => {
  test('come from Secrets of the user, never as text', () => {
    const values = {
      adminSecret: { name: 'console-admin', passwordKey: 'pass' },
      licenseSecret: { name: 'license' },
    };
    const from = (name: string, key: string) => ({ valueFrom: { secretKeyRef: { name, key } } });
    expect(variable('MC_ADMIN_USER', values)).toMatchObject(from('console-admin', 'username'));
    expect(variable('MC_ADMIN_PASSWORD', values)).toMatchObject(from('console-admin', 'pass'));
    expect(variable('MC_LICENSE', values)).toMatchObject(from('license', 'license-key'));
  });

  test('are not asked for unless a Secret is named', () => {
    const names = containerPart('env.*.name') as readonly string[];
    expect(names.filter((name) => /ADMIN|LICENSE/.test(name))).toEqual([]);
  });
});

describe('variables', () => {
  test('the grid is added before the start, and it is no error that the volume has it already', () => {
    expect(variable('MC_INIT_CMD')).toMatchObject({
      value: './bin/hz-mc conf cluster add --lenient=true -H /data --client-config /config/hazelcast-client.yaml',
    });
  });

  test('those of the user come after ours, and JAVA_OPTS last, so that it can refer to them', () => {
    const values = { env: { B: '1' }, extraEnv: [{ name: 'A', value: '2' }] };
    const names = containerPart('env.*.name', values) as readonly string[];
    expect(names.slice(-4)).toEqual(['CONTAINER_SUPPORT', 'B', 'A', 'JAVA_OPTS']);
  });

  test('each that the container sets is known to the rule that keeps users from setting it twice', () => {
    const values = { contextPath: '/a', adminSecret: { name: 'a' }, licenseSecret: { name: 'l' } };
    const names = containerPart('env.*.name', values) as readonly string[];
    expect([...names].sort()).toEqual([...Object.keys(MANAGED_VARIABLES), ...FIXED_VARIABLES].sort());
  });

  test('the heap is a part of the memory limit, and options of the user come last', () => {
    expect(variable('CONTAINER_SUPPORT')).toMatchObject({ value: 'false' });
    expect(variable('JAVA_OPTS', { heapPercent: 50, javaOptions: ['-Da=1', '-Db=2'] })).toMatchObject({
      value:
        '-XX:MaxRAMPercentage=50.0 -Dhazelcast.mc.healthCheck.enable=true -Dhazelcast.mc.lock.skip=true -Dhazelcast.mc.phone.home.enabled=false -Da=1 -Db=2',
    });
  });
});

describe('probes', () => {
  test('ask the health check under the context path, on a port of its own', () => {
    const values = { contextPath: '/grid', healthPort: 9091 };
    const asked = { httpGet: { path: '/grid/health', port: 9091 } };
    expect(containerPart('livenessProbe', values)).toMatchObject(asked);
    expect(containerPart('startupProbe', values)).toMatchObject(asked);
    expect(containerPart('readinessProbe', { port: 9090 })).toMatchObject({ tcpSocket: { port: 9090 } });
  });

  test('take numbers of the user field by field', () => {
    const values = { probes: { liveness: { periodSeconds: 60 } } };
    expect(containerPart('livenessProbe', values)).toMatchObject({ periodSeconds: 60, failureThreshold: 10 });
  });
});

test('a port is that of the process, of the container and of the variable that sets it', () => {
  expect(containerPart('ports.*.containerPort', { port: 9090 })).toEqual([9090, 8081]);
  expect(variable('MC_HTTP_PORT', { port: 9090 })).toMatchObject({ value: '9090' });
});

test('the root file system is read-only, and all that is written to has a volume', () => {
  expect(containerPart('securityContext')).toMatchObject({ readOnlyRootFilesystem: true, runAsUser: 10001 });
  const mounts = containerPart('volumeMounts') as readonly Manifest[];
  expect(mounts.filter((mount) => mount['readOnly'] !== true).map((mount) => mount['mountPath'])).toEqual([
    '/data',
    '/tmp',
  ]);
});

test('the global registry replaces that of the image', () => {
  expect(containerPart('image')).toBe('docker.io/hazelcast/management-center:5.5.2');
  expect(containerPart('image', {}, { imageRegistry: 'mirror.example' })).toBe(
    'mirror.example/hazelcast/management-center:5.5.2',
  );
});

function config(others: Settings = {}): unknown {
  return part('ConfigMap', 'data', {}, others);
}

describe('hazelcast-client.yaml', () => {
  test('has the name of the cluster and one address: the headless Service of the members', () => {
    expect(config()).toEqual({
      'hazelcast-client.yaml': `hazelcast-client:
  cluster-name: "shop-console"
  network:
    cluster-members:
      - "shop-console-grid.team-a.svc:5701"`,
    });
  });

  test('follows the name, the port and the namespace of the grid, whatever the name has in it', () => {
    const others = { clusterName: 'a: "b" {{ c }}', memberPort: 5800, namespaceOverride: 'data' };
    expect(config(others)).toEqual({
      'hazelcast-client.yaml': `hazelcast-client:
  cluster-name: "a: \\"b\\" {{ c }}"
  network:
    cluster-members:
      - "shop-console-grid.data.svc:5800"`,
    });
  });
});
