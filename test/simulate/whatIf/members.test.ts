import { expect, test } from 'vitest';
import { deadOn, placedMembers, membersOf } from '../../../lib/simulate/whatIf/members.ts';
import { places } from '../build.ts';

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
