import { type DataGrid, weakestMap } from '../partitions/dataGrid.ts';
import { expectedShares } from '../partitions/loss.ts';
import { compare, type Counts, podsOn } from '../scheduling/counts.ts';
import type { Placement } from '../scheduling/explore.ts';
import type { NodeInfo } from '../scheduling/nodeInfo.ts';
import type { Penalty } from '../scheduling/preferences.ts';
import { deadOn, type FailureKind, failuresOf, membersOf } from './members.ts';

/** What one failure of a kind takes: of the worst one, and of all together. */
interface KindScore {
  readonly most: number;
  readonly sum: number;
}

/** How bad a placement is. */
export interface Score extends Readonly<Record<FailureKind, KindScore>> {
  readonly pending: number;
  /** How little the scheduler prefers it. */
  readonly penalty: number;
}

/** What a placement can be worst in. */
export const AIMS = ['node', 'zone', 'pair', 'pending'] as const;
export type Aim = (typeof AIMS)[number];

/** Rates a placement by the share of entries that failures take of the weakest map. */
export function scoreOf(
  { counts, pending }: Placement,
  places: readonly NodeInfo[],
  grid: DataGrid,
  penalty: Penalty,
): Score {
  const members = membersOf(counts, places);
  const shareOf = expectedShares(members, grid, weakestMap(grid).backupCount + 1);
  const shares: Record<FailureKind, number[]> = { node: [], zone: [], pair: [] };
  for (const { kind, nodes } of failuresOf(places, occupied(counts)))
    shares[kind].push(shareOf(deadOn(members, nodes)));
  return {
    node: summed(shares.node),
    zone: summed(shares.zone),
    // Two nodes take at least what one of them does, also where only one has pods.
    pair: summed([...shares.pair, Math.max(0, ...shares.node)]),
    pending: pending.reduce((sum, count) => sum + count, 0),
    penalty: penalty(counts),
  };
}

/** Whether one is better than another: fewer pods wait, then less is lost, then the scheduler likes it more. */
export function isBetter(left: Score, right: Score): boolean {
  return compare(goodness(left), goodness(right)) < 0;
}

/** Whether one is worse than another by the aim, and then by the rest. */
export function isWorse(left: Score, right: Score, aim: Aim): boolean {
  return compare(badness(left, aim), badness(right, aim)) > 0;
}

/** The target of a search: the most that a failure of the kind takes, or pods that wait. */
export function harm(score: Score, aim: Aim): number {
  return aim === 'pending' ? score.pending : score[aim].most;
}

/** Nodes that have pods. */
export function occupied(counts: Counts): readonly number[] {
  return [...(counts[0] ?? []).keys()].filter((node) => podsOn(counts, node) > 0);
}

function goodness({ pending, node, zone, pair, penalty }: Score): readonly number[] {
  return [pending, node.most, zone.most, pair.most, node.sum, zone.sum, pair.sum, penalty];
}

function badness(score: Score, aim: Aim): readonly number[] {
  return [harm(score, aim), score.node.most, score.zone.most, score.pair.most, score.node.sum, score.zone.sum];
}

function summed(shares: readonly number[]): KindScore {
  return { most: Math.max(0, ...shares), sum: shares.reduce((sum, share) => sum + share, 0) };
}
