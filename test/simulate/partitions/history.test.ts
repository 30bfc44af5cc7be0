import { expect, test } from 'vitest';
import type { Member } from '../../../lib/simulate/partitions/groups.ts';
import { assignments } from '../../../lib/simulate/partitions/history.ts';
import { grid } from '../build.ts';

const members = (count: number): readonly Member[] =>
  Array.from({ length: count }, (_, id) => ({ id, node: `n${id}`, zone: undefined }));

test('assignments are the same each time', () => {
  expect(assignments(members(4), grid())).toEqual(assignments(members(4), grid()));
});

test('four come at once, four in order, four in any order; all have all partitions', () => {
  const assigned = assignments(members(3), grid());
  expect(assigned).toHaveLength(12);
  for (const assignment of assigned) {
    expect(assignment).toHaveLength(271);
    for (const replicas of assignment) expect(replicas.filter((member) => member !== undefined)).toHaveLength(3);
  }
});

test('members that came one after the other share more partitions than others', () => {
  const sharedBy = (first: number, second: number, from: number): number =>
    assignments(members(6), grid())
      .slice(from, from + 4)
      .flat()
      .filter((replicas) => [first, second].every((id) => replicas.slice(0, 2).includes(id))).length;
  expect(sharedBy(0, 1, 4)).toBeGreaterThan(3 * sharedBy(0, 1, 0));
});

test('no member, no assignment; many members come in steps', () => {
  expect(assignments([], grid())).toEqual([]);
  const many = assignments(members(30), grid('NODE_AWARE', 1, { partitionCount: 60 }));
  const holders = new Set(many.at(-1)?.flat());
  expect(holders.size).toBe(30);
});
