import { expect, test } from 'vitest';
import { GroupTable } from '../../../lib/simulate/partitions/groupTable.ts';

const table = (...ids: readonly number[]): GroupTable =>
  new GroupTable({ name: 'a', members: ids.map((id) => ({ id, node: 'n', zone: undefined })) });

test('a group never has two replicas of a partition', () => {
  const group = table(1, 2);
  expect(group.keep(1, 0, 7)).toBe(true);
  expect(group.take(1, 7)).toBe(false);
  expect(group.keep(2, 1, 7)).toBe(false);
  expect(group.count(0)).toBe(1);
  expect(group.count(1)).toBe(0);
});

test('what is taken is divided evenly', () => {
  const group = table(1, 2, 3);
  for (let partition = 0; partition < 7; partition++) group.take(0, partition);
  const held = group.settle(0);
  expect([...held.values()].map((partitions) => partitions.length).sort()).toEqual([2, 2, 3]);
  expect([...held.values()].flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a member that has more than others gives what came last', () => {
  const group = table(1, 2);
  for (const partition of [5, 6, 7, 8]) group.keep(1, 0, partition);
  expect(Object.fromEntries(group.settle(0))).toEqual({ 1: [5, 6], 2: [8, 7] });
});

test('what was given away is gone, also when no member has it yet', () => {
  const group = table(1, 2);
  group.keep(1, 0, 5);
  group.take(0, 6);
  group.give(0, 5);
  group.give(0, 6);
  expect(group.partitions(0)).toEqual([]);
  expect([...group.settle(0).values()].flat()).toEqual([]);
  expect(group.take(0, 5)).toBe(true);
});

test('members are known by their numbers', () => {
  expect(table(1, 2).has(2)).toBe(true);
  expect(table(1, 2).has(3)).toBe(false);
});
