import type { SpreadConstraint, Workload } from '../../manifests/workloads/workload.ts';
import { countsAlone, selects } from './affinityFilter.ts';
import type { Counts } from './counts.ts';
import { matchesNode, type NodeInfo, untolerated } from './nodeInfo.ts';

/** Says of a node why one more pod there would break a rule, or undefined. */
export type NodeCheck = (node: number) => string | undefined;

/** Prepares a check of all nodes, for pods where they are. */
export type Filter = (counts: Counts) => NodeCheck;

/**
 * The hard spread constraints of a workload's pods, each as the scheduler's filter reads it.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/scheduler/framework/plugins/podtopologyspread/filtering.go
 */
export function spreadFilters(
  own: Workload,
  workloads: readonly Workload[],
  places: readonly NodeInfo[],
): readonly Filter[] {
  const hard = own.spread.filter(({ isHard }) => isHard);
  const keys = hard.map(({ topologyKey }) => topologyKey);
  return hard.map((constraint) => spreadFilter(constraint, keys, own, workloads, places));
}

/** Pods that count in each place that counts, by the place's name. */
export function podsByDomain(
  constraint: SpreadConstraint,
  keys: readonly string[],
  own: Workload,
  workloads: readonly Workload[],
  places: readonly NodeInfo[],
): (counts: Counts) => Map<string, number> {
  const alone = countsAlone(own, constraint.matchLabelKeys);
  const counted = workloads.map(
    (other) => !alone && other.namespace === own.namespace && selects(own, constraint, other),
  );
  const domains = places.map((place) =>
    isCounted(constraint, keys, own, place) ? domainOf(constraint, place) : undefined,
  );
  return (counts) => {
    const pods = new Map<string, number>();
    for (const [node, domain] of domains.entries()) {
      if (domain === undefined) continue;
      const here = counts.reduce((sum, row, index) => sum + (counted[index] === true ? (row[node] ?? 0) : 0), 0);
      pods.set(domain, (pods.get(domain) ?? 0) + here);
    }
    return pods;
  };
}

function spreadFilter(
  constraint: SpreadConstraint,
  keys: readonly string[],
  own: Workload,
  workloads: readonly Workload[],
  places: readonly NodeInfo[],
): Filter {
  const { topologyKey, maxSkew, minDomains } = constraint;
  const tally = podsByDomain(constraint, keys, own, workloads, places);
  const itself = selects(own, constraint, own) ? 1 : 0;
  return (counts) => {
    const pods = tally(counts);
    const least = pods.size < minDomains ? 0 : Math.min(...pods.values());
    return (node) => {
      const place = places[node];
      const domain = place && domainOf(constraint, place);
      if (domain === undefined) return `no label ${topologyKey}, which the topology spread constraint needs`;
      if ((pods.get(domain) ?? 0) + itself - least <= maxSkew) return undefined;
      return `no room within the topology spread over ${topologyKey}`;
    };
  };
}

/** Whether a node is among those that the constraint compares: it has all labels that hard constraints count by. */
function isCounted(constraint: SpreadConstraint, keys: readonly string[], own: Workload, place: NodeInfo): boolean {
  if (place.state === 'deleted' || keys.some((key) => place.node.labels[key] === undefined)) return false;
  if (constraint.nodeAffinityPolicy === 'Honor' && !matchesNode(own, place)) return false;
  return constraint.nodeTaintsPolicy === 'Ignore' || untolerated(own, place) === undefined;
}

function domainOf({ topologyKey }: SpreadConstraint, { node }: NodeInfo): string | undefined {
  return node.labels[topologyKey];
}
