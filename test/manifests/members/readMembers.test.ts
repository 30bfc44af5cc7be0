import { describe, expect, test } from 'vitest';
import { allMembers, imageName, readMembers } from '../../../lib/manifests/members/readMembers.ts';
import { inventoryOf, TestGrid } from '../../lint/grid.ts';
import { scalingGrid } from '../../lint/rules/checkRules.ts';

test('members of the chart are read as it makes them', () => {
  const { members } = new TestGrid();
  expect(members).toMatchObject({
    title: 'StatefulSet/shop-sidecar-grid',
    kind: 'StatefulSet',
    form: 'native',
    replicas: { value: 3 },
    image: { value: 'docker.io/hazelcast/hazelcast:5.5.0' },
    heap: { percent: 60 },
    memoryLimit: { value: 512 * 2 ** 20 },
    graceful: { value: true },
    maxWaitSeconds: 120,
    minReadySeconds: { value: 10 },
    isOrdered: true,
    account: { value: 'shop-sidecar-grid' },
    isPersistent: false,
    settings: { clusterName: { value: 'shop-sidecar-grid' }, mode: { value: 'node' }, backups: { value: 1 } },
  });
  expect(members.autoscaling).toBeUndefined();
});

test('an autoscaler says how many there are', () => {
  const { members } = scalingGrid();
  expect(members.replicas.value).toBe(3);
  expect(members.replicas.place.path).toBe('HorizontalPodAutoscaler/shop-sidecar-grid: spec.minReplicas');
  expect(members.autoscaling?.value).toEqual({ least: 3, most: 9 });
  expect(members.isOrdered).toBe(false);
});

test('Kubernetes and Hazelcast have defaults', () => {
  const pod = { kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [{ name: 'm', image: 'hazelcast' }] } };
  const [found] = readMembers(inventoryOf(pod));
  expect(found?.members).toMatchObject({
    title: 'Pod/a',
    form: 'alone',
    replicas: { value: 1 },
    heap: { percent: 80 },
    gracePeriod: { value: 30 },
    graceful: { value: false },
    maxWaitSeconds: 600,
    account: { value: 'default' },
    settings: { clusterName: { value: 'dev' } },
  });
  expect(found?.members.minReadySeconds).toBeUndefined();
  expect(found?.members.settings?.clusterName.place.path).toBe('Pod/a: hazelcast.yaml: cluster-name');
});

describe('a stop is graceful', () => {
  const policy = '-Dhazelcast.shutdownhook.policy=';

  test('by the policy of the hook, unless the hook is off', () => {
    const value = (options: string) => new TestGrid().options(options).members.graceful?.value;
    expect(value(`${policy}GRACEFUL`)).toBe(true);
    expect(value(`${policy}graceful`)).toBe(true);
    expect(value(`${policy}TERMINATE`)).toBe(false);
    expect(value(`${policy}GRACEFUL -Dhazelcast.shutdownhook.enabled=false`)).toBe(false);
  });

  test('where the configuration does not say otherwise', () => {
    const { graceful } = new TestGrid().config('properties/hazelcast.shutdownhook.policy', 'TERMINATE').members;
    expect(graceful?.value).toBe(false);
    expect(graceful?.place.path).toContain('hazelcast.properties.hazelcast.shutdownhook.policy');
  });

  test('unknown, when the configuration is elsewhere and nothing else says so', () => {
    expect(new TestGrid().options('-Xss1m').without('ConfigMap').members.graceful).toBeUndefined();
    expect(new TestGrid().without('ConfigMap').members.graceful?.value).toBe(true);
  });
});

test('an embedded member takes of the memory what its JVM would', () => {
  const grid = new TestGrid({ topology: 'embedded', member: { javaOptions: [] } });
  expect(grid.members).toMatchObject({ form: 'embedded', heap: { percent: 60 } });
  const container = { name: 'a', image: 'app', env: [{ name: 'HAZELCAST_CONFIG', value: '/a.yaml' }] };
  const [found] = readMembers(inventoryOf({ kind: 'Pod', metadata: { name: 'a' }, spec: { containers: [container] } }));
  expect(found?.members.heap).toEqual({ percent: 25 });
  expect(found?.notes).toHaveLength(1);
});

describe('allMembers', () => {
  test('workloads and custom resources are found, and nothing else', () => {
    const pod = {
      kind: 'Pod',
      metadata: { name: 'a' },
      spec: { containers: [{ name: 'm', image: 'hazelcast/hazelcast:5.5.0' }] },
    };
    const app = { kind: 'Pod', metadata: { name: 'b' }, spec: { containers: [{ name: 'app', image: 'shop:1' }] } };
    const resource = { apiVersion: 'hazelcast.com/v1alpha1', kind: 'Hazelcast', metadata: { name: 'c' } };
    const found = allMembers(inventoryOf(resource, app, pod));
    expect(found.map(({ members }) => members.title)).toEqual(['Pod/a', 'Hazelcast/c']);
    expect(found.map(({ elsewhere }) => elsewhere)).toEqual([undefined, undefined]);
  });
});

describe('imageName', () => {
  test.each([
    ['hazelcast/hazelcast:5.5.0', 'hazelcast/hazelcast', '5.5.0', ''],
    ['hazelcast/hazelcast', 'hazelcast/hazelcast', 'latest', ''],
    ['registry.local:5000/hazelcast', 'registry.local:5000/hazelcast', 'latest', ''],
    ['registry.local:5000/hazelcast:5.5', 'registry.local:5000/hazelcast', '5.5', ''],
    ['hazelcast@sha256:abc', 'hazelcast', '', 'sha256:abc'],
    ['hazelcast:5.5.0@sha256:abc', 'hazelcast', '5.5.0', 'sha256:abc'],
  ])('%s', (image, repository, tag, digest) => {
    expect(imageName(image)).toEqual({ repository, tag, digest });
  });
});
