import { expect, test } from 'vitest';
import { allMembers } from '../../../lib/manifests/members/allMembers.ts';
import { readWorkload } from '../../../lib/manifests/workloads/readWorkload.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf, TestGrid } from '../../lint/grid.ts';

const TEMPLATE = {
  metadata: { labels: { app: 'grid' } },
  spec: { containers: [{ image: 'hazelcast/hazelcast:5.5.0', resources: { requests: { cpu: '500m' } } }] },
};

const workload = (...objects: readonly ValuesObject[]) =>
  allMembers(inventoryOf(...objects)).map(({ members }) => readWorkload(members))[0];

test('a workload is read with its labels, namespace, volumes and what its pods ask for', () => {
  const object = {
    kind: 'StatefulSet',
    metadata: { name: 'grid', namespace: 'shop' },
    spec: { replicas: 5, template: TEMPLATE, volumeClaimTemplates: [{}] },
  };
  expect(workload(object)).toMatchObject({
    title: 'StatefulSet/grid',
    kind: 'StatefulSet',
    name: 'grid',
    namespace: 'shop',
    replicas: 5,
    labels: { app: 'grid' },
    hasVolumes: true,
    requests: { cpu: 0.5, pods: 1 },
  });
});

test('a pod is one, and has no volumes of its own', () => {
  const pod = { kind: 'Pod', metadata: { name: 'grid', ...TEMPLATE.metadata }, spec: TEMPLATE.spec };
  expect(workload(pod)).toMatchObject({ title: 'Pod/grid', replicas: 1, hasVolumes: false, labels: { app: 'grid' } });
});

test('of an autoscaler the least counts', () => {
  const grid = new TestGrid({ workload: 'Deployment', autoscaling: { enabled: true, minReplicas: 4, maxReplicas: 9 } });
  expect(readWorkload(grid.members)).toMatchObject({ kind: 'Deployment', replicas: 4 });
});

test('of a custom resource it is what the operator makes of it', () => {
  const resource = {
    apiVersion: 'hazelcast.com/v1alpha1',
    kind: 'Hazelcast',
    metadata: { name: 'grid' },
    spec: { clusterSize: 4, highAvailabilityMode: 'NODE', persistence: { pvc: {} } },
  };
  expect(workload(resource)).toMatchObject({
    title: 'Hazelcast/grid',
    kind: 'StatefulSet',
    replicas: 4,
    hasVolumes: true,
    spread: [{ topologyKey: 'kubernetes.io/hostname', isHard: false }],
  });
});

test('a mistake is told with object and path', () => {
  const unnamed = { kind: 'Deployment', metadata: {}, spec: { template: TEMPLATE } };
  expect(() => workload(unnamed)).toThrow('Deployment/: metadata.name is missing');
});
