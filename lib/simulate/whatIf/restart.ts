import { type Counts, podsPlaced } from '../scheduling/counts.ts';
import { explore, type Placement } from '../scheduling/explore.ts';
import type { NodeInfo } from '../scheduling/nodeInfo.ts';
import { Scheduler } from '../scheduling/scheduler.ts';
import type { Workload } from '../../manifests/workloads/workload.ts';

/** Ways to put pods again that are looked at. */
const MOST_STATES = 300;

/** Pods that find no node. */
export interface Waiting {
  /** Least and most of them, by the nodes that the others are put on. */
  readonly least: number;
  readonly most: number;
  /** Why, of each workload that has some. */
  readonly reasons: readonly string[];
}

/** What happens to the pods of failed nodes when Kubernetes replaces them. */
export interface Restart {
  /** While Kubernetes still lists the failed nodes: those with no pod may count for the spread, and hold others back. */
  readonly listed: Waiting;
  /** After their Node objects are deleted. */
  readonly deleted: Waiting;
}

/** Computes what happens to the pods of failed nodes. */
export type RestartOf = (failed: readonly number[]) => Restart;

/** Puts the pods of failed nodes on the others, as far as hard rules let it. Failures that are alike are tried once. */
export function restarts({ places, workloads, symmetry }: Scheduler, counts: Counts): RestartOf {
  const known = new Map<string, Restart>();
  return (failed) => {
    const name = symmetry.nameOf(counts, failed);
    const restart = known.get(name) ?? restartOf(places, workloads, counts, failed);
    known.set(name, restart);
    return restart;
  };
}

function restartOf(
  places: readonly NodeInfo[],
  workloads: readonly Workload[],
  counts: Counts,
  failed: readonly number[],
): Restart {
  const left = counts.map((row) => row.map((count, node) => (failed.includes(node) ? 0 : count)));
  const wait = (state: NodeInfo['state']): Waiting => {
    const now = places.map((place, node) => (failed.includes(node) ? { ...place, state } : place));
    return waitingAfter(new Scheduler(now, workloads), left);
  };
  return { listed: wait('down'), deleted: wait('deleted') };
}

/** Pods that wait although all has been tried. */
function waitingAfter(scheduler: Scheduler, left: Counts): Waiting {
  const wanted = scheduler.workloads.map(({ replicas }) => replicas);
  let least: number | undefined;
  let worst: { readonly waiting: number; readonly placement: Placement } | undefined;
  explore(scheduler, wanted, left, MOST_STATES, (placement) => {
    const waiting = placement.pending.reduce((sum, count) => sum + count, 0);
    least = Math.min(least ?? waiting, waiting);
    if (worst === undefined || waiting > worst.waiting) worst = { waiting, placement };
  });
  return {
    least: least ?? 0,
    most: worst?.waiting ?? 0,
    reasons: worst === undefined ? [] : reasonsOf(scheduler, worst.placement),
  };
}

/** Why pods wait, of each workload that has some. */
export function reasonsOf(scheduler: Scheduler, { counts, pending }: Placement): readonly string[] {
  return pending.flatMap((count, workload) => {
    const title = scheduler.workloads[workload]?.title ?? '';
    if (count === 0) return [];
    const all = count + podsPlaced(counts, workload);
    return [`${count} of ${all} pods of ${title} Pending: ${scheduler.whyPending(counts, workload)}`];
  });
}
