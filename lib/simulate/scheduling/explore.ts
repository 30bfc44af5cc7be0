import { type Counts, noPods, podsPlaced, withPods } from './counts.ts';
import type { Scheduler } from './scheduler.ts';

/** A pod that found a node. */
export interface ScheduledPod {
  readonly workload: number;
  readonly node: number;
}

/** Where pods came to be, when no more of them finds a node. */
export interface Placement {
  readonly counts: Counts;
  /** The pods in the order that they came. */
  readonly order: readonly ScheduledPod[];
  /** Pods of each workload that found no node. */
  readonly pending: readonly number[];
}

/**
 * Visits every placement that the scheduler may come to when it takes one pod after another and heeds only hard rules. Of
 * placements that differ only in nodes that are alike, one.
 *
 * @param wanted pods of each workload that there shall be, those that already are included
 * @param start where pods are already
 * @param limit how many states to look at
 * @returns whether all were visited
 */
export function explore(
  scheduler: Scheduler,
  wanted: readonly number[],
  start: Counts,
  limit: number,
  visit: (placement: Placement) => void,
): boolean {
  const { symmetry } = scheduler;
  const seen = new Set<string>();
  const order: ScheduledPod[] = [];
  let complete = true;
  const walk = (counts: Counts): void => {
    const name = symmetry.nameOf(counts);
    if (seen.has(name)) return;
    if (seen.size >= limit) {
      complete = false;
      return;
    }
    seen.add(name);
    const pending = wanted.map((all, workload) => all - podsPlaced(counts, workload));
    const moves = movesFrom(scheduler, counts, pending);
    if (moves.length === 0) visit({ counts, order: [...order], pending });
    const unlike = symmetry.unlike(counts);
    for (const move of moves.filter(({ node }) => unlike.has(node))) {
      order.push(move);
      walk(withPods(counts, move.workload, move.node, 1));
      order.pop();
    }
  };
  walk(start);
  return complete;
}

/** Chooses among the nodes that a pod may go to. */
export type Strategy = (moves: readonly ScheduledPod[], counts: Counts) => ScheduledPod | undefined;

/** The one placement that comes of a way to choose. */
export function follow(scheduler: Scheduler, wanted: readonly number[], choose: Strategy): Placement {
  const order: ScheduledPod[] = [];
  let counts = noPods(scheduler.workloads.length, scheduler.places.length);
  for (;;) {
    const now = counts;
    const pending = wanted.map((all, workload) => all - podsPlaced(now, workload));
    const move = choose(movesFrom(scheduler, counts, pending), counts);
    if (move === undefined) return { counts, order, pending };
    order.push(move);
    counts = withPods(counts, move.workload, move.node, 1);
  }
}

function movesFrom(scheduler: Scheduler, counts: Counts, pending: readonly number[]): readonly ScheduledPod[] {
  return pending.flatMap((left, workload) =>
    left > 0 ? scheduler.open(counts, workload).map((node) => ({ workload, node })) : [],
  );
}
