import { describe, expect, test } from 'vitest';
import { groupsByPlace, isHalved, type Member, partitionGroups } from '../../../lib/simulate/partitions/groups.ts';
import { grid } from '../build.ts';

const member = (id: number, node: string, zone?: string): Member => ({ id, node, zone });
const MEMBERS = [
  member(0, 'a-1', 'a'),
  member(1, 'a-2', 'a'),
  member(2, 'a-2', 'a'),
  member(3, 'b-1', 'b'),
  member(4, 'c-1'),
];

describe('members are grouped', () => {
  test.each([
    ['PER_MEMBER', { 'member 1': [0], 'member 2': [1], 'member 3': [2], 'member 4': [3], 'member 5': [4] }],
    ['NODE_AWARE', { 'a-1': [0], 'a-2': [1, 2], 'b-1': [3], 'c-1': [4] }],
    ['ZONE_AWARE', { a: [0, 1, 2], b: [3], unknown: [4] }],
  ] as const)('%s', (type, expected) => {
    const groups = groupsByPlace(MEMBERS, grid(type)).map(({ name, members }) => [name, members.map(({ id }) => id)]);
    expect(Object.fromEntries(groups)).toEqual(expected);
  });

  test('in one place when nobody knows where it is; each for itself all the same if it is asked for', () => {
    expect(groupsByPlace(MEMBERS, grid('NODE_AWARE', 1, { placeKnown: false })).map(({ name }) => name)).toEqual([
      'unknown',
    ]);
    expect(groupsByPlace(MEMBERS, grid('PER_MEMBER', 1, { placeKnown: false }))).toHaveLength(5);
  });
});

describe('one place is cut into halves', () => {
  const together = (count: number) => Array.from({ length: count }, (_, id) => member(id, 'a-1', 'a'));
  const sizes = (count: number) => partitionGroups(together(count), grid()).map(({ members }) => members.length);

  test.each([
    [0, []],
    [1, [1]],
    [2, [1, 1]],
    [3, [2, 1]],
    [5, [3, 2]],
  ])('%d members: %j', (count, expected) => {
    expect(sizes(count)).toEqual(expected);
  });

  test('whose members follow the order that was given', () => {
    const ids = partitionGroups([...together(3)].reverse(), grid()).map(({ members }) => members.map(({ id }) => id));
    expect(ids).toEqual([[1, 0], [2]]);
  });

  test('but not when there are two places', () => {
    expect(isHalved(groupsByPlace(MEMBERS, grid()))).toBe(false);
    expect(isHalved(groupsByPlace(together(2), grid()))).toBe(true);
    expect(isHalved(groupsByPlace(together(1), grid()))).toBe(false);
  });
});
