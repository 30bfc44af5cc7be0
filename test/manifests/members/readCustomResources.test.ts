import { expect, test } from 'vitest';
import { readCustomResources } from '../../../lib/manifests/members/readCustomResources.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf } from '../../lint/grid.ts';

function read(spec: ValuesObject, apiVersion = 'hazelcast.com/v1alpha1') {
  return readCustomResources(inventoryOf({ apiVersion, kind: 'Hazelcast', metadata: { name: 'grid' }, spec }))[0];
}

test('a resource that sets nothing has what the operator makes of it', () => {
  expect(read({})?.members).toMatchObject({
    title: 'Hazelcast/grid',
    replicas: { value: 3 },
    gracePeriod: { value: 600 },
    graceful: { value: false },
    maxWaitSeconds: 600,
    podLabels: {
      'app.kubernetes.io/name': 'hazelcast',
      'app.kubernetes.io/instance': 'grid',
      'app.kubernetes.io/managed-by': 'hazelcast-platform-operator',
    },
    isPersistent: false,
    settings: { clusterName: { value: 'dev' }, mode: { value: 'none' }, backups: { value: 1 } },
  });
  expect(read({})?.members).toMatchObject({ pod: undefined, image: undefined, account: undefined });
});

test('what it sets is read, with its place', () => {
  const members = read({
    clusterSize: 5,
    clusterName: 'shop',
    version: '5.5',
    highAvailabilityMode: 'ZONE',
    persistence: { pvc: {} },
    labels: { team: 'a' },
    resources: { limits: { memory: '2Gi' } },
    jvm: { memory: { maxRAMPercentage: '50' }, args: ['-Xss1m'] },
    properties: { 'hazelcast.shutdownhook.policy': 'GRACEFUL', 'hazelcast.graceful.shutdown.max.wait': '300' },
  })?.members;
  expect(members).toMatchObject({
    replicas: { value: 5 },
    image: { value: 'hazelcast-enterprise:5.5' },
    heap: { percent: 50 },
    memoryLimit: { value: 2 ** 31 },
    graceful: { value: true },
    maxWaitSeconds: 300,
    isPersistent: true,
    settings: { clusterName: { value: 'shop' }, mode: { value: 'zone' } },
  });
  expect(members?.podLabels['team']).toBe('a');
  expect(members?.settings?.mode.place.path).toBe('Hazelcast/grid: spec.highAvailabilityMode');
});

test('a configuration of its own is told as a note', () => {
  expect(read({ customConfigCmName: 'mine' })?.notes).toEqual([
    'Hazelcast/grid adds a configuration of its own, which was not judged',
  ]);
  expect(read({})?.notes).toEqual([]);
});

test('a resource of another API is none', () => {
  expect(read({}, 'example.com/v1')).toBeUndefined();
});

test('maps that are resources too are those of its configuration', () => {
  const apiVersion = 'hazelcast.com/v1alpha1';
  const map = (name: string, spec: ValuesObject, props: ValuesObject = {}) => ({
    apiVersion,
    kind: 'Map',
    metadata: { name },
    spec: { hazelcastResourceName: 'grid', ...spec },
    ...props,
  });
  const inventory = inventoryOf(
    { apiVersion, kind: 'Hazelcast', metadata: { name: 'grid' } },
    map('a', { name: 'carts', backupCount: 2, asyncBackupCount: 1 }),
    map('orders', {}),
    map('b', { hazelcastResourceName: 'other' }),
    map('c', {}, { apiVersion: 'example.com/v1' }),
  );
  const { configuration } = readCustomResources(inventory)[0]?.members.settings ?? {};
  expect(configuration?.names(['map'])).toEqual(['carts', 'orders']);
  expect(configuration?.text(['map', 'carts', 'backup-count'])).toBe('2');
  expect(configuration?.text(['map', 'carts', 'async-backup-count'])).toBe('1');
  expect(configuration?.text(['map', 'orders', 'backup-count'])).toBeUndefined();
});
