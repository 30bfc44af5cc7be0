import { expect, test } from 'vitest';
import { zoneOf, zonesOf } from '../../../lib/manifests/nodes/clusterNode.ts';
import { node } from '../../simulate/build.ts';

test('the zone is read from the labels in the order of Hazelcast', () => {
  const old = { 'failure-domain.beta.kubernetes.io/zone': 'old' };
  const middle = { ...old, 'failure-domain.kubernetes.io/zone': 'middle' };
  expect(zoneOf(node({ labels: old }))).toBe('old');
  expect(zoneOf(node({ labels: middle }))).toBe('middle');
  expect(zoneOf(node({ labels: { ...middle, 'topology.kubernetes.io/zone': 'new' } }))).toBe('new');
});

test('a node without such a label has no zone', () => {
  expect(zoneOf(node({ labels: { zone: 'a' } }))).toBeUndefined();
});

test('zones are listed once, in the order of the nodes', () => {
  const inZone = (zone: string) => node({ labels: { 'topology.kubernetes.io/zone': zone } });
  expect(zonesOf([inZone('b'), node(), inZone('a'), inZone('b')])).toEqual(['b', 'a']);
});
