import { describe, expect, test } from 'vitest';
import { nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { deadOn, failuresOf, membersOf, placedMembers } from '../../../lib/simulate/whatIf/members.ts';
import { node, places } from '../build.ts';

const at = places('a:1,b:1');

test('pods are named and numbered as they came, each workload for itself', () => {
  const order = [
    { workload: 0, node: 1 },
    { workload: 1, node: 0 },
    { workload: 0, node: 0 },
  ];
  expect(placedMembers(order, at, ['grid', 'more'])).toEqual([
    { id: 0, node: 'b-1', zone: 'b', pod: 'grid-0', workload: 0, place: 1 },
    { id: 1, node: 'a-1', zone: 'a', pod: 'more-0', workload: 1, place: 0 },
    { id: 2, node: 'a-1', zone: 'a', pod: 'grid-1', workload: 0, place: 0 },
  ]);
});

test('members are made of counts, and die with their nodes', () => {
  const members = membersOf(
    [
      [2, 0],
      [0, 1],
    ],
    at,
  );
  expect(members.map(({ id, node, zone }) => [id, node, zone])).toEqual([
    [0, 'a-1', 'a'],
    [1, 'a-1', 'a'],
    [2, 'b-1', 'b'],
  ]);
  expect([...deadOn(members, [0])]).toEqual([0, 1]);
  expect([...deadOn(members, [])]).toEqual([]);
});

describe('failure', () => {
  test('each node, each zone and each pair fails', () => {
    expect(failuresOf(places('a:2,b:1'), [0, 1, 2]).map(({ kind, title, nodes }) => [kind, title, nodes])).toEqual([
      ['node', 'node a-1', [0]],
      ['node', 'node a-2', [1]],
      ['node', 'node b-1', [2]],
      ['zone', 'zone a', [0, 1]],
      ['zone', 'zone b', [2]],
      ['pair', 'nodes a-1 and a-2', [0, 1]],
      ['pair', 'nodes a-1 and b-1', [0, 2]],
      ['pair', 'nodes a-2 and b-1', [1, 2]],
    ]);
  });

  test('a zone fails with all of its nodes, also with those that are not looked at alone', () => {
    expect(failuresOf(places('a:2,b:1'), [0]).map(({ title, nodes }) => [title, nodes])).toEqual([
      ['node a-1', [0]],
      ['zone a', [0, 1]],
    ]);
  });

  test('nodes without a zone are in no zone that fails; pairs are made of the nodes that are given', () => {
    const at = nodeInfosOf([node({ name: 'x' }), node({ name: 'y' })]);
    expect(failuresOf(at, [0, 1], []).map(({ title }) => title)).toEqual(['node x', 'node y']);
  });
});
