import { describe, expect, test } from 'vitest';
import type { Member } from '../../../lib/simulate/partitions/groups.ts';
import { assignments, randomFrom, shuffled } from '../../../lib/simulate/partitions/history.ts';
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

describe('random', () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index);

  test('numbers are the same each time, others for another seed, and spread over 0 to 1', () => {
    const many = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 1000 }, () => random());
    };
    expect(many(1)).toEqual(many(1));
    expect(many(1)).not.toEqual(many(2));
    const mean = many(1).reduce((sum, number) => sum + number, 0) / 1000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(many(1).every((number) => number >= 0 && number < 1)).toBe(true);
  });

  test('shuffling keeps all items, and the list that was given', () => {
    const mixed = shuffled(numbers, randomFrom(1));
    expect(mixed).not.toEqual(numbers);
    expect([...mixed].sort((left, right) => left - right)).toEqual(numbers);
  });
});
