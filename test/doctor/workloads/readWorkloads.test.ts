import { describe, expect, test } from 'vitest';
import { readWorkloads } from '../../../lib/doctor/workloads/readWorkloads.ts';

const template = {
  metadata: { labels: { app: 'grid' } },
  spec: { containers: [{ image: 'hazelcast/hazelcast:5.5.0' }] },
};
const of = (kind: string, spec: object = {}) => ({ kind, metadata: { name: 'grid' }, spec: { template, ...spec } });

test('all that keeps pods of one template is read, and single pods; nothing else', () => {
  const pod = { kind: 'Pod', metadata: { name: 'grid', labels: { app: 'grid' } }, spec: template.spec };
  const kinds = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Job', 'ConfigMap'];
  const found = readWorkloads([...kinds.map((kind) => of(kind, { replicas: 2 })), pod, {}]);
  expect(found.map(({ title, replicas }) => [title, replicas])).toEqual([
    ['Deployment/grid', 2],
    ['StatefulSet/grid', 2],
    ['ReplicaSet/grid', 2],
    ['ReplicationController/grid', 2],
    ['Pod/grid', 1],
  ]);
});

test('a workload is read with its labels, images, namespace and volumes', () => {
  const object = {
    kind: 'StatefulSet',
    metadata: { name: 'grid', namespace: 'shop' },
    spec: { template, volumeClaimTemplates: [{}] },
  };
  expect(readWorkloads([object])[0]).toMatchObject({
    kind: 'StatefulSet',
    name: 'grid',
    namespace: 'shop',
    replicas: 1,
    labels: { app: 'grid' },
    images: ['hazelcast/hazelcast:5.5.0'],
    hasVolumes: true,
  });
});

describe('an autoscaler sets the number', () => {
  const scaler = (spec: object) => ({
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'grid' },
    spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'grid' }, ...spec },
  });
  const replicas = (spec: object, bounds: object): number | undefined =>
    readWorkloads([scaler(bounds), of('StatefulSet', spec)])[0]?.replicas;

  test.each([
    [{}, { minReplicas: 3, maxReplicas: 6 }, 3],
    [{}, { maxReplicas: 6 }, 1],
    [{ replicas: 5 }, { minReplicas: 3, maxReplicas: 6 }, 5],
    [{ replicas: 1 }, { minReplicas: 3, maxReplicas: 6 }, 3],
    [{ replicas: 9 }, { minReplicas: 3, maxReplicas: 6 }, 6],
  ])('%j within %j is %d', (spec, bounds, expected) => {
    expect(replicas(spec, bounds)).toBe(expected);
  });

  test('of its own target only', () => {
    const other = scaler({ scaleTargetRef: { kind: 'Deployment', name: 'grid' }, minReplicas: 4 });
    expect(readWorkloads([other, of('StatefulSet', { replicas: 2 })])[0]?.replicas).toBe(2);
  });
});

test('a mistake is told with object and path', () => {
  expect(() => readWorkloads([of('StatefulSet', { replicas: '3' })])).toThrow(
    'StatefulSet/grid: spec.replicas is "3": an integer from 0 on is needed',
  );
  expect(() => readWorkloads([{ kind: 'Deployment', spec: { template } }])).toThrow(
    'Deployment/: metadata.name is missing',
  );
});
