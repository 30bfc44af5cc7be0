import { expect, test } from 'vitest';
import { allMembers } from '../../../lib/manifests/members/allMembers.ts';
import { operatorPods } from '../../../lib/manifests/workloads/operatorPods.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf } from '../../lint/grid.ts';

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
  const scheduling = { nodeSelector: { disk: 'fast' }, tolerations: [{ key: 'grid' }], affinity: { podAffinity: {} } };
  const pods = podsOf({ scheduling, resources: { requests: { cpu: '1' } } });
  expect(pods.raw()).toMatchObject({ ...scheduling, containers: [{ resources: { requests: { cpu: '1' } } }] });
  expect(pods.path).toBe('Hazelcast/grid: spec.scheduling');
});
