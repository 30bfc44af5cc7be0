import type { DataGrid } from '../../../lib/simulate/partitions/dataGrid.ts';
import type { Member } from '../../../lib/simulate/partitions/groups.ts';

/** Members of each group. */
export type Groups = readonly (readonly Member[])[];

/**
 * All groups that Hazelcast may make of members, by its documentation: one by place, and of one place any two halves. Told
 * anew here, to test against.
 */
export function groupChoices(members: readonly Member[], { groupType, placeKnown }: DataGrid): readonly Groups[] {
  const nameOf = (member: Member): string => {
    if (groupType === 'PER_MEMBER') return `${member.id}`;
    if (!placeKnown) return '';
    return groupType === 'NODE_AWARE' ? member.node : (member.zone ?? '');
  };
  const names = [...new Set(members.map(nameOf))];
  if (names.length !== 1 || members.length === 1)
    return [names.map((name) => members.filter((member) => nameOf(member) === name))];
  return subsets(members, Math.floor(members.length / 2)).map((half) => [
    half,
    members.filter((member) => !half.includes(member)),
  ]);
}

/** Whether one partition may have all of its copies on members that die. */
export function mayLose(choices: readonly Groups[], dead: ReadonlySet<number>, copies: number): boolean {
  return choices.some((groups) => holders(groups, copies).some((members) => isLost(members, dead)));
}

/** The share of all ways to hold a partition that lose it: each set of groups alike, each member of a group alike. */
export function meanLost(choices: readonly Groups[], dead: ReadonlySet<number>, copies: number): number {
  return mean(
    choices.map((groups) =>
      mean(
        subsets(groups, Math.min(copies, groups.length)).map((chosen) =>
          mean(products(chosen).map((members) => (isLost(members, dead) ? 1 : 0))),
        ),
      ),
    ),
  );
}

function holders(groups: Groups, copies: number): readonly (readonly Member[])[] {
  return subsets(groups, Math.min(copies, groups.length)).flatMap(products);
}

function isLost(members: readonly Member[], dead: ReadonlySet<number>): boolean {
  return members.length > 0 && members.every(({ id }) => dead.has(id));
}

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const [first, ...rest] = items;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((chosen) => [first, ...chosen]), ...subsets(rest, size)];
}

function products(groups: Groups): readonly (readonly Member[])[] {
  return groups.reduce<readonly (readonly Member[])[]>(
    (all, group) => all.flatMap((members) => group.map((member) => [...members, member])),
    [[]],
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
