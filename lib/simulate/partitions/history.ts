import { arrange, type Replicas } from './arrange.ts';
import type { DataGrid } from './dataGrid.ts';
import { type Member, partitionGroups } from './groups.ts';

/** Who holds each partition, after members came in one way. */
export type Assignment = readonly Readonly<Replicas>[];

/** How often each way is tried, with other random numbers: Hazelcast's depend on the identities of its members. */
const TRIES = 4;
/** A large grid grows in steps of several members, so that the work stays small. */
const MOST_STEPS = 12;

/**
 * Assignments that Hazelcast may come to, when the members come
 * - all at once, as when entries come only after the start;
 * - one after the other in their order, as when a StatefulSet starts while an app writes;
 * - one after the other in any order, as after restarts.
 *
 * They differ in what a failure takes, up to fivefold: a grid that grows moves as little as it can, so members that came
 * one after the other share more partitions than others do.
 */
export function assignments(members: readonly Member[], grid: DataGrid): readonly Assignment[] {
  if (members.length === 0) return [];
  const steps = Math.min(members.length, MOST_STEPS);
  const seeds = Array.from({ length: TRIES }, (_, index) => index + 1);
  return [
    ...seeds.map((seed) => assign([members], grid, randomFrom(seed))),
    ...seeds.map((seed) => assign(growth(members, steps), grid, randomFrom(seed))),
    ...seeds.map((seed) => {
      const random = randomFrom(seed + TRIES);
      return assign(growth(shuffled(members, random), steps), grid, random);
    }),
  ];
}

/** The members that are present after each step. */
function growth(members: readonly Member[], steps: number): readonly (readonly Member[])[] {
  return Array.from({ length: steps }, (_, step) => members.slice(0, Math.ceil((members.length * (step + 1)) / steps)));
}

function assign(stages: readonly (readonly Member[])[], grid: DataGrid, random: Random): Assignment {
  // Members and groups are in hash sets, by hashes of random identities: in any order, which newcomers do not change.
  const order = shuffled(stages.at(-1) ?? [], random);
  let state: Assignment = Array.from({ length: grid.partitionCount }, () => []);
  for (const stage of stages) {
    const present = new Set(stage);
    const groups = partitionGroups(
      order.filter((member) => present.has(member)),
      grid,
    );
    state = arrange(shuffled(groups, random), state, random);
  }
  return state;
}

/** Numbers from 0 to below 1 that look random and are the same each time. */
export type Random = () => number;

/**
 * The generator mulberry32.
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items in another order. */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}
