import { describe, expect, test } from 'vitest';
import { allMembers } from '../../../lib/manifests/members/readMembers.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';
import {
  hostPortsOf,
  lastingContainers,
  operatorPods,
  readWorkload,
  requestsOf,
} from '../../../lib/manifests/workloads/readWorkload.ts';
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

describe('containers', () => {
  const spec = (value: unknown): Field => new Field(value, 'spec');
  const asking = (cpu: string, more: object = {}) => ({ resources: { requests: { cpu } }, ...more });

  test('an init container that restarts always lasts as those of the app', () => {
    const found = lastingContainers(
      spec({
        containers: [{ name: 'app' }],
        initContainers: [{ name: 'setup' }, { name: 'member', restartPolicy: 'Always' }],
      }),
    );
    expect(found.map((container) => container.at('name').text())).toEqual(['app', 'member']);
  });

  describe('what a pod asks for', () => {
    test('is the sum of the containers that last, and one pod', () => {
      const asked = requestsOf(
        spec({
          containers: [asking('500m'), asking('1')],
          initContainers: [asking('250m', { restartPolicy: 'Always' })],
        }),
      );
      expect(asked).toEqual({ cpu: 1.75, pods: 1 });
    });

    test('is what an init container needs, if that is more; sidecars before it run beside it', () => {
      const sidecar = asking('250m', { restartPolicy: 'Always' });
      expect(requestsOf(spec({ containers: [asking('1')], initContainers: [asking('4')] }))['cpu']).toBe(4);
      expect(requestsOf(spec({ containers: [asking('1')], initContainers: [sidecar, asking('4')] }))['cpu']).toBe(4.25);
      expect(requestsOf(spec({ containers: [asking('1')], initContainers: [asking('4'), sidecar] }))['cpu']).toBe(4);
    });

    test('is the limit where there is no request, and the overhead on top', () => {
      const limits = { resources: { limits: { cpu: '2', memory: '1Ki' }, requests: { cpu: '1' } } };
      expect(requestsOf(spec({ containers: [limits], overhead: { memory: '10' } }))).toEqual({
        cpu: 1,
        memory: 1034,
        pods: 1,
      });
    });
  });

  test('ports of the host are those that ask for it, and all of a pod in the network of the host', () => {
    const containers = [
      {
        ports: [
          { containerPort: 5701, hostPort: 5701 },
          { containerPort: 8080, protocol: 'UDP' },
        ],
      },
    ];
    expect(hostPortsOf(spec({ containers }))).toEqual(['TCP 5701']);
    expect(hostPortsOf(spec({ containers, hostNetwork: true }))).toEqual(['TCP 5701', 'UDP 8080']);
  });
});

describe('operatorPods', () => {
  function podsOf(spec: ValuesObject) {
    const resource = { apiVersion: 'hazelcast.com/v1alpha1', kind: 'Hazelcast', metadata: { name: 'grid' }, spec };
    const [found] = allMembers(inventoryOf(resource));
    if (found === undefined) throw new Error('there are no members');
    return operatorPods(found.members);
  }

  const CONSTRAINT = { maxSkew: 2, topologyKey: 'rack', whenUnsatisfiable: 'DoNotSchedule' };

  test('the operator spreads pods by the mode, beside what the resource says', () => {
    const spread = podsOf({ highAvailabilityMode: 'ZONE', scheduling: { topologySpreadConstraints: [CONSTRAINT] } });
    expect(spread.at('topologySpreadConstraints').raw()).toEqual([
      CONSTRAINT,
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: {
          matchLabels: {
            'app.kubernetes.io/name': 'hazelcast',
            'app.kubernetes.io/instance': 'grid',
            'app.kubernetes.io/managed-by': 'hazelcast-platform-operator',
          },
        },
      },
    ]);
  });

  test('without a mode it spreads nothing', () => {
    expect(podsOf({}).at('topologySpreadConstraints').raw()).toEqual([]);
  });

  test('the rest is what the resource says of scheduling and resources', () => {
    const scheduling = {
      nodeSelector: { disk: 'fast' },
      tolerations: [{ key: 'grid' }],
      affinity: { podAffinity: {} },
    };
    const pods = podsOf({ scheduling, resources: { requests: { cpu: '1' } } });
    expect(pods.raw()).toMatchObject({ ...scheduling, containers: [{ resources: { requests: { cpu: '1' } } }] });
    expect(pods.path).toBe('Hazelcast/grid: spec.scheduling');
  });
});
