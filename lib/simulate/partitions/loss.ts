import type { DataGrid } from './dataGrid.ts';
import { groupsByPlace, isHalved, type Member } from './groups.ts';
import type { Assignment } from './history.ts';

/** Shares of all entries, from 0 to 1: over all assignments that were tried. */
export interface Share {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** What the death of members at once takes. */
export interface Loss {
  /** Whether Hazelcast may have assigned partitions so that entries are lost. Exact. */
  readonly possible: boolean;
  /** How many of the entries are lost, by assignments made as Hazelcast makes them. */
  readonly share: Share;
}

/** Members that die at once, by their numbers. */
export type Dead = ReadonlySet<number>;

/** What is lost of a map that has so many copies of each entry, the owner's included. */
export function lossOf(
  members: readonly Member[],
  dead: Dead,
  grid: DataGrid,
  copies: number,
  assigned: readonly Assignment[],
): Loss {
  const shares = assigned.map((assignment) => shareWith(assignment, dead, copies, 0));
  return { possible: canLose(members, dead, grid, copies), share: spanOf(shares) };
}

/** The mean share of entries that are left with one copy, though they had more. */
export function meanShareWithOneCopy(assigned: readonly Assignment[], dead: Dead, copies: number): number {
  const shares = assigned.map((assignment) => shareWith(assignment, dead, copies, 1, 2));
  return spanOf(shares).mean;
}

/**
 * Whether entries can be lost. Each copy is in another group, so a partition can lose all of them when as many groups lose
 * a member as there are copies. Two halves of one place are made by chance, so two members may be in both.
 */
export function canLose(members: readonly Member[], dead: Dead, grid: DataGrid, copies: number): boolean {
  const groups = groupsByPlace(members, grid);
  const hit = groups.filter((group) => group.members.some(({ id }) => dead.has(id))).length;
  if (isHalved(groups)) return deadAmong(members, dead) >= Math.min(copies, 2);
  return hit > 0 && hit >= Math.min(copies, groups.length);
}

/**
 * Computes the share of entries that deaths take in the mean over all assignments, if any set of groups is as likely as
 * another to hold a partition. Quick, and near enough to compare places by; {@link lossOf} follows how a grid grew.
 */
export function expectedShares(members: readonly Member[], grid: DataGrid, copies: number): (dead: Dead) => number {
  const groups = groupsByPlace(members, grid);
  if (isHalved(groups)) return (dead) => expectedOfHalves(members.length, deadAmong(members, dead), copies);
  const depth = Math.min(copies, groups.length);
  return (dead) => {
    const parts = groups.map((group) => deadAmong(group.members, dead) / group.members.length);
    // With fewer groups hit than copies nothing can be lost: most failures of a large grid.
    return parts.filter((part) => part > 0).length < depth ? 0 : meanProduct(parts, depth);
  };
}

/** Over all ways to choose `size` of the numbers, the mean of their product. */
function meanProduct(numbers: readonly number[], size: number): number {
  if (size === 0) return 0;
  const sums = [1, ...Array.from({ length: size }, () => 0)];
  const ways = [...sums];
  for (const number of numbers) {
    for (let chosen = size; chosen > 0; chosen--) {
      sums[chosen] = (sums[chosen] ?? 0) + (sums[chosen - 1] ?? 0) * number;
      ways[chosen] = (ways[chosen] ?? 0) + (ways[chosen - 1] ?? 0);
    }
  }
  return (sums[size] ?? 0) / (ways[size] ?? 1);
}

/** Over all ways to cut members into two halves, the mean of what is lost. */
function expectedOfHalves(all: number, dead: number, copies: number): number {
  return copies === 1 ? dead / all : (dead * (dead - 1)) / (all * (all - 1));
}

function deadAmong(members: readonly Member[], dead: Dead): number {
  return members.reduce((count, { id }) => (dead.has(id) ? count + 1 : count), 0);
}

/** The share of partitions that keep so many living copies, of those that had at least `had`. */
function shareWith(assignment: Assignment, dead: Dead, copies: number, living: number, had = 1): number {
  const found = assignment.filter((replicas) => {
    const held = replicas.slice(0, copies).filter((member) => member !== undefined);
    return held.length >= had && held.filter((member) => !dead.has(member)).length === living;
  });
  return found.length / assignment.length;
}

function spanOf(shares: readonly number[]): Share {
  if (shares.length === 0) return { least: 0, mean: 0, most: 0 };
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  // The last bits of a sum may carry the mean of equal shares beyond them.
  return { least, mean: Math.min(Math.max(mean, least), most), most };
}
