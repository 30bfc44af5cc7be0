import { HOSTNAME_LABEL, ZONE_LABEL } from '../../manifests/nodes/clusterNode.ts';
import { selectorOf } from '../../manifests/objects/labelSelector.ts';
import type { SpreadConstraint, Workload } from '../../manifests/workloads/workload.ts';
import { isMeant } from './affinityFilter.ts';
import type { Counts } from './counts.ts';
import { matchesTerm, type NodeInfo } from './nodeInfo.ts';
import { podsByDomain } from './spreadFilter.ts';

/** Computes how little a placement is what the scheduler prefers: the less, the more it likes it. */
export type Penalty = (counts: Counts) => number;

/** Weight of a soft spread, beside preferences that have weights up to 100. */
const SPREAD_WEIGHT = 100;

/** Spreads that the scheduler adds for pods that have none, softly. @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#internal-default-constraints */
const DEFAULT_KEYS = [ZONE_LABEL, HOSTNAME_LABEL];

/** What the soft rules say of whole placements. */
export function penaltyOf(workloads: readonly Workload[], places: readonly NodeInfo[]): Penalty {
  const parts = workloads.flatMap((own, index) => [
    ...spreadPenalties(own, workloads, places),
    ...apartPenalties(own, index, workloads, places),
    ...nodePenalties(own, index, places),
  ]);
  return (counts) => parts.reduce((sum, part) => sum + part(counts), 0);
}

/** Crowds cost more than their size: the sum of squares is least when all places have the same. */
function spreadPenalties(
  own: Workload,
  workloads: readonly Workload[],
  places: readonly NodeInfo[],
): readonly Penalty[] {
  const soft = own.spread.length === 0 ? DEFAULT_KEYS.map((key) => byDefault(own, key)) : softOf(own.spread);
  return soft.map((constraint) => {
    const tally = podsByDomain(constraint, [constraint.topologyKey], own, workloads, places);
    return (counts) => SPREAD_WEIGHT * sumOfSquares(tally(counts).values());
  });
}

function softOf(spread: readonly SpreadConstraint[]): readonly SpreadConstraint[] {
  return spread.filter(({ isHard }) => !isHard);
}

function byDefault(own: Workload, topologyKey: string): SpreadConstraint {
  return {
    topologyKey,
    maxSkew: 1,
    minDomains: 1,
    isHard: false,
    nodeAffinityPolicy: 'Honor',
    nodeTaintsPolicy: 'Ignore',
    selector: selectorOf(own.labels),
    matchLabelKeys: [],
  };
}

/** Each two pods that would rather be apart cost the weight. */
function apartPenalties(
  own: Workload,
  index: number,
  workloads: readonly Workload[],
  places: readonly NodeInfo[],
): readonly Penalty[] {
  return own.preferredApart.map(({ weight, term }) => (counts) => {
    const mine = new Map<string, number>();
    const theirs = new Map<string, number>();
    for (const [node, place] of places.entries()) {
      const domain = place.node.labels[term.topologyKey];
      if (domain === undefined) continue;
      const meant = workloads.map((other, at) => (isMeant(own, term, other) ? (counts[at]?.[node] ?? 0) : 0));
      mine.set(domain, (mine.get(domain) ?? 0) + (counts[index]?.[node] ?? 0));
      theirs.set(domain, (theirs.get(domain) ?? 0) + meant.reduce((sum, count) => sum + count, 0));
    }
    return weight * [...mine].reduce((sum, [domain, count]) => sum + count * (theirs.get(domain) ?? 0), 0);
  });
}

/** Each pod on a node that it likes saves the weight. */
function nodePenalties(own: Workload, index: number, places: readonly NodeInfo[]): readonly Penalty[] {
  return own.preferredNodes.map(({ weight, term }) => {
    const liked = [...places.entries()].filter(([, place]) => matchesTerm(term, place)).map(([node]) => node);
    return (counts) => -weight * liked.reduce((sum, node) => sum + (counts[index]?.[node] ?? 0), 0);
  });
}

function sumOfSquares(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, number) => sum + number * number, 0);
}
