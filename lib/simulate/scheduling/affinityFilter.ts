import type { PodTerm, Workload } from '../../manifests/workloads/workload.ts';
import type { Counts } from './counts.ts';
import type { NodeInfo } from './nodeInfo.ts';
import { isMeant } from './podMatch.ts';
import type { Filter } from './spreadFilter.ts';

/**
 * Required pod anti-affinity, in both directions: a pod keeps away from those that it names, and from those that name it.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export function antiAffinityFilter(own: Workload, workloads: readonly Workload[], places: readonly NodeInfo[]): Filter {
  const terms = workloads.flatMap((other, index) => [
    ...own.requiredApart.filter((term) => isMeant(own, term, other)).map((term) => ({ term, index })),
    ...other.requiredApart.filter((term) => isMeant(other, term, own)).map((term) => ({ term, index })),
  ]);
  return (counts) => {
    const taken = terms.map(({ term, index }) => ({ term, domains: domainsWith(term, [index], counts, places) }));
    return (node) => {
      const hit = taken.find(({ term, domains }) => domains.has(domainOf(term, places[node]) ?? ''));
      return hit && `required pod anti-affinity over ${hit.term.topologyKey}`;
    };
  };
}

/** Required pod affinity: near a pod of each term. The first of pods that want to be near each other may be anywhere. */
export function affinityFilter(own: Workload, workloads: readonly Workload[], places: readonly NodeInfo[]): Filter {
  const terms = own.requiredNear.filter((term) => isKnown(own, term, workloads));
  const meant = [...workloads.keys()].filter((index) => {
    const other = workloads[index];
    return other !== undefined && terms.every((term) => isMeant(own, term, other));
  });
  const meetsItself = terms.every((term) => isMeant(own, term, own));
  return (counts) => {
    const near = terms.map((term) => ({ term, domains: domainsWith(term, meant, counts, places) }));
    const isFirst = meetsItself && near.every(({ domains }) => domains.size === 0);
    return (node) => {
      const miss = near.find(({ term, domains }) => {
        const domain = domainOf(term, places[node]);
        return domain === undefined || !(isFirst || domains.has(domain));
      });
      return miss && `no pod that matches the required pod affinity over ${miss.term.topologyKey}`;
    };
  };
}

/** Whether a term is about pods that are known here: the place of others is unknown. */
export function isKnown(own: Workload, term: PodTerm, workloads: readonly Workload[]): boolean {
  return workloads.some((other) => isMeant(own, term, other));
}

/** Places that have a pod of one of the workloads. A node without the label is in none. */
function domainsWith(
  term: PodTerm,
  workloads: readonly number[],
  counts: Counts,
  places: readonly NodeInfo[],
): ReadonlySet<string> {
  const nodes = [...places.keys()].filter((node) => workloads.some((index) => (counts[index]?.[node] ?? 0) > 0));
  return new Set(nodes.flatMap((node) => domainOf(term, places[node]) ?? []));
}

function domainOf(term: PodTerm, place: NodeInfo | undefined): string | undefined {
  return place?.node.labels[term.topologyKey];
}
