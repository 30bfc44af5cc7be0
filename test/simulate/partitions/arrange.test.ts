import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Replicas } from '../../../lib/simulate/partitions/arrange.ts';
import type { PartitionGroup } from '../../../lib/simulate/partitions/groups.ts';
import { randomFrom } from '../../../lib/simulate/partitions/history.ts';

const PARTITIONS = 271;

/** Groups of the given sizes; members are numbered through. */
function groupsOf(sizes: readonly number[]): readonly PartitionGroup[] {
  let id = 0;
  return sizes.map((size, index) => ({
    name: `g${index}`,
    members: Array.from({ length: size }, () => ({ id: id++, node: 'n', zone: undefined })),
  }));
}

function empty(): readonly Replicas[] {
  return Array.from({ length: PARTITIONS }, () => []);
}

/** How many partitions each has the given replica of. */
function tally(
  state: readonly Readonly<Replicas>[],
  replica: number,
  nameOf: (member: number) => number,
): readonly number[] {
  const counts: number[] = [];
  for (const replicas of state) {
    const member = replicas[replica];
    if (member !== undefined) counts[nameOf(member)] = (counts[nameOf(member)] ?? 0) + 1;
  }
  return counts;
}

function groupOf(groups: readonly PartitionGroup[], member: number): number {
  return groups.findIndex(({ members }) => members.some(({ id }) => id === member));
}

const SIZES = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });

describe('whatever the groups', () => {
  test('each partition has as many replicas as there are groups, up to seven, each in another group', () => {
    fc.assert(
      fc.property(SIZES, fc.integer(), (sizes, seed) => {
        const groups = groupsOf(sizes);
        for (const replicas of arrange(groups, empty(), randomFrom(seed))) {
          const held = replicas.flatMap((member) => (member === undefined ? [] : [groupOf(groups, member)]));
          expect(held).toHaveLength(Math.min(sizes.length, 7));
          expect(new Set(held).size).toBe(held.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('groups own about as many partitions as others do, and members as others of their group', () => {
    fc.assert(
      fc.property(SIZES, fc.integer(), (sizes, seed) => {
        const groups = groupsOf(sizes);
        const state = arrange(groups, empty(), randomFrom(seed));
        const average = PARTITIONS / sizes.length;
        const owned = tally(state, 0, (member) => groupOf(groups, member));
        for (const count of owned) expect(Math.abs(count - average)).toBeLessThanOrEqual(1);
        const byMember = tally(state, 0, (member) => member);
        for (const { members } of groups) {
          const counts = members.map(({ id }) => byMember[id] ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('when a group comes', () => {
  const grow = (from: readonly number[], to: readonly number[]) => {
    const before = arrange(groupsOf(from), empty(), randomFrom(1));
    return { before, after: arrange(groupsOf(to), before, randomFrom(2)) };
  };

  test('owners move to it only, and no more than it must have', () => {
    const { before, after } = grow([1, 1], [1, 1, 1]);
    const moved = after.filter((replicas, partition) => replicas[0] !== before[partition]?.[0]);
    expect(moved.every(([owner]) => owner === 2)).toBe(true);
    expect(moved.length).toBeLessThanOrEqual(Math.ceil(PARTITIONS / 3));
    expect(moved.length).toBeGreaterThanOrEqual(Math.floor(PARTITIONS / 3));
  });

  test('nothing moves if it is the same groups', () => {
    const { before, after } = grow([2, 1, 1], [2, 1, 1]);
    expect(after).toEqual(before);
  });

  test('what was given is left as it was', () => {
    const before = arrange(groupsOf([1, 1]), empty(), randomFrom(1));
    const copy = structuredClone(before);
    arrange(groupsOf([1, 1, 1]), before, randomFrom(1));
    expect(before).toEqual(copy);
  });
});

test('members that are in one group now keep one of two replicas', () => {
  const apart = arrange(groupsOf([1, 1]), empty(), randomFrom(1));
  const [first, second, third] = groupsOf([1, 1, 1]).map(({ members }) => members);
  const together = [
    { name: 'both', members: [...(first ?? []), ...(second ?? [])] },
    { name: 'new', members: third ?? [] },
  ];
  for (const replicas of arrange(together, apart, randomFrom(2))) {
    expect(new Set(replicas.map((member) => (member === 2 ? 'new' : 'both'))).size).toBe(2);
  }
});
