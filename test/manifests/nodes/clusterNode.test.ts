import { describe, expect, test } from 'vitest';
import { UserError } from '../../../lib/errors.ts';
import { readTopology, zoneOf, zonesOf } from '../../../lib/manifests/nodes/clusterNode.ts';
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

describe('readTopology', () => {
  const read = (text: string) => readTopology(text, '--topology');

  test('nodes are named by their zones, and have the labels that spreads count by', () => {
    expect(read('a:2, b:1').map(({ name, labels }) => [name, labels])).toEqual([
      ['a-1', { 'kubernetes.io/hostname': 'a-1', 'topology.kubernetes.io/zone': 'a' }],
      ['a-2', { 'kubernetes.io/hostname': 'a-2', 'topology.kubernetes.io/zone': 'a' }],
      ['b-1', { 'kubernetes.io/hostname': 'b-1', 'topology.kubernetes.io/zone': 'b' }],
    ]);
  });

  test('zones may have the names that clouds give them', () => {
    expect(read('eu-central-1a:1')[0]?.name).toBe('eu-central-1a-1');
  });

  describe('what is no topology is refused', () => {
    const how = 'write each zone with its number of nodes, such as a:2,b:2,c:2';
    test.each([
      ['', `--topology: '' is not a zone with a number of nodes: ${how}`],
      ['a:2,', `--topology: '' is not a zone with a number of nodes: ${how}`],
      [':2', `--topology: ':2' is not a zone with a number of nodes: ${how}`],
      ['a:2:3', `--topology: 'a:2:3' is not a zone with a number of nodes: ${how}`],
      ['a b:2', `--topology: 'a b:2' is not a zone with a number of nodes: ${how}`],
      ['a', `--topology: zone a has '' nodes: ${how}`],
      ['a:0', `--topology: zone a has '0' nodes: ${how}`],
      ['a:-1', `--topology: zone a has '-1' nodes: ${how}`],
      ['a:two', `--topology: zone a has 'two' nodes: ${how}`],
      ['a:1,b:1,a:1', '--topology: zone a occurs twice: give each zone once'],
      ['a:500,b:1', '--topology: 501 nodes are too many: give at most 500'],
    ])('%s', (text, message) => {
      expect(() => read(text)).toThrow(new UserError(message));
    });
  });
});
