import { randomFrom } from '../partitions/random.ts';
import { compare } from './compare.ts';
import { type Counts, podsOn, withPods } from './counts.ts';
import type { Strategy, ScheduledPod } from './explore.ts';
import { type NodeInfo, zoneAt } from './nodeInfo.ts';
import type { Penalty } from './preferences.ts';

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
        least((move, counts) => [zones * inZone(move, counts), nodes * onNode(move, counts)]),
        least((move, counts) => [nodes * onNode(move, counts), zones * inZone(move, counts)]),
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
  return least((move, counts) => [
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
function least(costs: (move: ScheduledPod, counts: Counts) => readonly number[]): Strategy {
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
