import { expect, test } from 'vitest';
import { allMembers } from '../../../lib/manifests/members/allMembers.ts';
import { inventoryOf } from '../../lint/grid.ts';

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
