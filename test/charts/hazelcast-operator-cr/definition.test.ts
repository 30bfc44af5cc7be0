import { describe, expect, test } from 'vitest';
import { hazelcastOperatorCr } from '../../../lib/charts/hazelcast-operator-cr/definition.ts';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { kinds, part, render, spec } from './render.ts';

const NAME = 'shop-hazelcast-operator-cr';
const POD_LABELS = {
  'app.kubernetes.io/name': 'hazelcast',
  'app.kubernetes.io/instance': NAME,
  'app.kubernetes.io/managed-by': 'hazelcast-platform-operator',
};

test('the values are those of the chart sidecar-grid, one by one', () => {
  expect(hazelcastOperatorCr.defaults).toEqual(sidecarGrid.defaults);
  expect(hazelcastOperatorCr.valuesTable).toBe(sidecarGrid.valuesTable);
});

describe('what is made', () => {
  test('is a cluster and a disruption budget for the pods that the operator makes', () => {
    expect(kinds()).toEqual(['PodDisruptionBudget', 'Hazelcast']);
    expect(part('PodDisruptionBudget', 'spec.selector.matchLabels')).toEqual(POD_LABELS);
    expect(kinds({ availability: { podDisruptionBudget: { enabled: false } } })).toEqual(['Hazelcast']);
  });

  test('is Management Center too, and objects of the user', () => {
    const own = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'own' } };
    expect(kinds({ managementCenter: { enabled: true }, extraObjects: [own] })).toEqual([
      'PodDisruptionBudget',
      'Secret',
      'Hazelcast',
      'ManagementCenter',
    ]);
  });
});

describe('the Hazelcast resource', () => {
  test.each<[string, ValuesObject, number]>([
    ['one for each pod of an app', { replicas: 4 }, 4],
    ['their own number', { topology: 'client-server', replicas: 9, member: { replicas: 5 } }, 5],
    ['the fewest that an autoscaler leaves', { autoscaling: { enabled: true, minReplicas: 3, maxReplicas: 9 } }, 3],
  ])('has as many members as the grid: %s', (_name, values, size) => {
    expect(spec('clusterSize', values)).toBe(size);
  });

  test.each<[string, ValuesObject, string]>([
    ['of the open-source edition', {}, 'docker.io/hazelcast/hazelcast-enterprise'],
    [
      'of the Enterprise edition',
      { member: { image: { repository: 'hazelcast/hazelcast-enterprise' } } },
      'docker.io/hazelcast/hazelcast-enterprise',
    ],
    [
      'of a registry for all',
      { global: { imageRegistry: 'r.example:5000' } },
      'r.example:5000/hazelcast/hazelcast-enterprise',
    ],
    ['of your own', { member: { image: { registry: 'r.example', repository: 'own/grid' } } }, 'r.example/own/grid'],
  ])('runs the Enterprise edition, from an image %s', (_name, values, repository) => {
    expect(spec('repository', values)).toBe(repository);
  });

  test('takes the license from the Secret that Management Center has, or from the one of the examples', () => {
    expect(spec('licenseKeySecretName')).toBe('hazelcast-license-key');
    const values = { managementCenter: { licenseSecret: { name: 'license' } } };
    expect(spec('licenseKeySecretName', values)).toBe('license');
  });

  test.each([
    ['none', undefined],
    ['node', 'NODE'],
    ['zone', 'ZONE'],
  ])('has the mode %s as %s', (mode, highAvailabilityMode) => {
    expect(spec('highAvailabilityMode', { availability: { mode } })).toBe(highAvailabilityMode);
  });

  test.each<[string, string, readonly (readonly string[])[]]>([
    ['node', '', [['kubernetes.io/hostname', 'DoNotSchedule']]],
    [
      'zone',
      '',
      [
        ['topology.kubernetes.io/zone', 'DoNotSchedule'],
        ['kubernetes.io/hostname', 'ScheduleAnyway'],
      ],
    ],
    ['zone', 'ScheduleAnyway', [['kubernetes.io/hostname', 'ScheduleAnyway']]],
    [
      'zone',
      'DoNotSchedule',
      [
        ['topology.kubernetes.io/zone', 'DoNotSchedule'],
        ['kubernetes.io/hostname', 'DoNotSchedule'],
      ],
    ],
  ])('spreads by the mode %s and %j, beside what the operator adds', (mode, whenUnsatisfiable, expected) => {
    const constraints = spec('scheduling.topologySpreadConstraints', {
      availability: { mode, spread: { whenUnsatisfiable } },
    }) as readonly { topologyKey: string; whenUnsatisfiable: string; labelSelector: unknown }[];
    expect(constraints.map((one) => [one.topologyKey, one.whenUnsatisfiable])).toEqual(expected);
    expect(constraints[0]?.labelSelector).toEqual({ matchLabels: POD_LABELS });
  });

  test('never has the constraint that the operator adds: Kubernetes refuses a second one', () => {
    const spread = { whenUnsatisfiable: 'ScheduleAnyway' };
    expect(spec('scheduling.topologySpreadConstraints', { availability: { mode: 'node', spread } })).toBeUndefined();
  });

  test('lets members hand over, by properties that the user cannot set otherwise', () => {
    const graceful = { 'hazelcast.shutdownhook.policy': 'GRACEFUL', 'hazelcast.graceful.shutdown.max.wait': '120' };
    expect(spec('properties', { member: { properties: { a: 'b' } } })).toEqual({ ...graceful, a: 'b' });
    expect(spec('properties', { member: { gracefulShutdown: { enabled: false } } })).toBeUndefined();
  });

  test('has the heap, options, variables, log level, labels and annotations of members', () => {
    const values = {
      member: {
        heapPercent: 70,
        javaOptions: ['-Da=b'],
        loggingLevel: 'DEBUG',
        env: { A: 'b' },
        extraEnv: [{ name: 'C', value: 'd' }],
      },
      podLabels: { a: 'pod', b: 'pod' },
      workloadLabels: { a: 'workload', d: 'workload' },
      commonLabels: { b: 'common', c: 'common' },
      podAnnotations: { a: 'pod' },
      workloadAnnotations: { a: 'workload', b: 'workload' },
    };
    expect(part('Hazelcast', 'spec', values)).toMatchObject({
      jvm: { memory: { maxRAMPercentage: '70.0' }, args: ['-Da=b'] },
      loggingLevel: 'DEBUG',
      env: [
        { name: 'A', value: 'b' },
        { name: 'C', value: 'd' },
      ],
      labels: { a: 'pod', b: 'pod', c: 'common', d: 'workload' },
      annotations: { a: 'pod', b: 'workload' },
    });
  });

  test('names an account of the user only where the user made it', () => {
    const name = 'grid';
    expect(spec('serviceAccountName', { serviceAccount: { create: false, name } })).toBe(name);
    expect(spec('serviceAccountName', { serviceAccount: { create: true, name } })).toBeUndefined();
  });

  test('is not exposed', () => {
    expect(spec('exposeExternally')).toBeUndefined();
  });

  test('names a ConfigMap with the sections of hazelcast.yaml that no field says, and turns jet on by its own field', () => {
    const values = { member: { config: { jet: { enabled: true }, 'list-demo': { a: 1 } } } };
    expect(spec('customConfigCmName', values)).toBe(`${NAME}-config`);
    expect(part('ConfigMap', 'data.hazelcast', values)).toContain('"list-demo": {"a":1}');
    expect(spec('jet', values)).toEqual({ enabled: true });
    expect(spec('jet')).toEqual({ enabled: false });
    expect(spec('customConfigCmName')).toBeUndefined();
  });
});

describe('a Map resource', () => {
  const map = (settings: ValuesObject, values: ValuesObject = {}) =>
    part('Map', 'spec', { member: { maps: { orders: settings }, ...values } });

  test('belongs to the cluster, and has the copies of members where it has none of its own', () => {
    expect(map({}, { backupCount: 2, asyncBackupCount: 1 })).toEqual({
      hazelcastResourceName: NAME,
      name: 'orders',
      backupCount: 2,
      asyncBackupCount: 1,
    });
    expect(map({ backupCount: 0 }, { backupCount: 2 })).toMatchObject({ backupCount: 0, asyncBackupCount: 0 });
  });

  test.each([
    ['orders', `${NAME}-orders`],
    ['session-*', `${NAME}-6e79d8da31`],
    ['Orders', `${NAME}-b7e8acdd52`],
  ])('of the map %s has a name that Kubernetes takes', (key, name) => {
    const values = { member: { maps: { [key]: {} } } };
    expect(part('Map', 'spec.name', values)).toBe(key);
    expect(part('Map', 'metadata.name', values)).toBe(name);
  });

  test("has the operator's names for Hazelcast's own keys", () => {
    const settings = {
      timeToLiveSeconds: 60,
      maxIdleSeconds: 30,
      inMemoryFormat: 'OBJECT',
      eviction: { 'eviction-policy': 'LRU', 'max-size-policy': 'PER_NODE', size: 100, 'comparator-class-name': 'x' },
      indexes: [{ type: 'HASH', attributes: ['a'] }],
      nearCache: {
        name: 'near',
        'in-memory-format': 'OBJECT',
        'invalidate-on-change': false,
        'time-to-live-seconds': 5,
        'max-idle-seconds': 4,
        'cache-local-entries': true,
        eviction: { 'eviction-policy': 'LFU', 'max-size-policy': 'ENTRY_COUNT', size: 3 },
      },
      eventJournal: { enabled: true, capacity: 10, 'time-to-live-seconds': 2 },
    };
    expect(map(settings)).toMatchObject({
      timeToLiveSeconds: 60,
      maxIdleSeconds: 30,
      inMemoryFormat: 'OBJECT',
      eviction: { evictionPolicy: 'LRU', maxSizePolicy: 'PER_NODE', maxSize: 100 },
      indexes: [{ type: 'HASH', attributes: ['a'] }],
      nearCache: {
        name: 'near',
        inMemoryFormat: 'OBJECT',
        invalidateOnChange: false,
        timeToLiveSeconds: 5,
        maxIdleSeconds: 4,
        cacheLocalEntries: true,
        eviction: { evictionPolicy: 'LFU', maxSizePolicy: 'ENTRY_COUNT', size: 3 },
      },
      eventJournal: { capacity: 10, timeToLiveSeconds: 2 },
    });
  });

  test('has a near cache and a journal of defaults, and no journal that is off', () => {
    expect(map({ nearCache: {}, eventJournal: { enabled: true } })).toMatchObject({
      nearCache: { inMemoryFormat: 'BINARY' },
      eventJournal: { capacity: 10_000 },
    });
    expect(map({ eventJournal: { enabled: false, capacity: 5 } })).not.toHaveProperty('eventJournal');
  });
});

test('the ManagementCenter resource shows the cluster, and is not opened to the outside unless it is asked for', () => {
  const values = {
    global: { imageRegistry: 'r.example' },
    managementCenter: { enabled: true, contextPath: '/grid', persistence: { enabled: true, size: '20Gi' } },
  };
  expect(part('ManagementCenter', 'spec', values)).toMatchObject({
    repository: 'r.example/hazelcast/management-center',
    licenseKeySecretName: 'hazelcast-license-key',
    hazelcastClusters: [{ name: NAME, address: NAME }],
    externalConnectivity: { type: 'ClusterIP' },
    persistence: { enabled: true, size: '20Gi' },
    jvm: { args: ['-XX:MaxRAMPercentage=60.0', '-Dhazelcast.mc.contextPath=/grid'] },
  });
});

test('the notes say who lets members hand over, and that the mode stays', () => {
  const { notes } = render();
  expect(notes).toContain('because the chart sets this in spec.properties');
  expect(notes).toContain('To change availability.mode later, delete the Hazelcast resource first');
  expect(notes).toContain('connect to shop-hazelcast-operator-cr.team.svc:5701');
});
