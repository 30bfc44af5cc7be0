import { randomFrom } from '../partitions/history.ts';
import { compare, type Counts, noPods, podsOn, podsPlaced, withPods } from './counts.ts';
import { type NodeInfo, zoneAt } from './nodeInfo.ts';
import type { Penalty } from './preferences.ts';
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
type Strategy = (moves: readonly ScheduledPod[], counts: Counts) => ScheduledPod | undefined;

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

/** Placements at random that are tried beside those with a plan. */
const RANDOM_TRIES = 60;

/**
 * Ways to choose nodes that lead to the ends of what the rules allow, for clusters with more placements than can all be
 * visited: crowded on nodes or in zones, spread over them, as the scheduler prefers, and at random.
 */
export function choices(places: readonly NodeInfo[], penalty: Penalty): readonly Strategy[] {
  const inZone = zoneCounter(places);
  return [
    ...[1, -1].flatMap((zones) =>
      [1, -1].flatMap((nodes) => [
        min((move, counts) => [zones * inZone(move, counts), nodes * onNode(move, counts)]),
        min((move, counts) => [nodes * onNode(move, counts), zones * inZone(move, counts)]),
      ]),
    ),
    asPreferred(places, penalty),
    ...Array.from({ length: RANDOM_TRIES }, (_, seed) => atRandom(seed)),
  ];
}

/**
 * As the scheduler prefers: by its soft rules, and then the node with the fewest pods. Among equals it chooses at random,
 * which comes to about as many in each zone.
 */
export function asPreferred(places: readonly NodeInfo[], penalty: Penalty): Strategy {
  const inZone = zoneCounter(places);
  return min((move, counts) => [
    penalty(withPods(counts, move.workload, move.node, 1)) - penalty(counts),
    onNode(move, counts),
    inZone(move, counts),
  ]);
}

/** Counts the pods in the zone of a node. */
function zoneCounter(places: readonly NodeInfo[]): (move: ScheduledPod, counts: Counts) => number {
  return (move, counts) => {
    const zone = zoneAt(places, move.node);
    return [...places.keys()]
      .filter((node) => zoneAt(places, node) === zone)
      .reduce((sum, node) => sum + podsOn(counts, node), 0);
  };
}

function onNode(move: ScheduledPod, counts: Counts): number {
  return podsOn(counts, move.node);
}

/** The move that costs least, the first of several. */
function min(costs: (move: ScheduledPod, counts: Counts) => readonly number[]): Strategy {
  return (moves, counts) => {
    const priced = moves.map((move) => ({ move, cost: costs(move, counts) }));
    return priced.reduce<(typeof priced)[number] | undefined>(
      (cheapest, next) => (cheapest === undefined || compare(next.cost, cheapest.cost) < 0 ? next : cheapest),
      undefined,
    )?.move;
  };
}

function atRandom(seed: number): Strategy {
  const random = randomFrom(seed);
  return (moves) => moves[Math.floor(random() * moves.length)];
}
