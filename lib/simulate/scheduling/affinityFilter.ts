import type { Labels } from '../../manifests/nodes/clusterNode.ts';
import { matches, type Selector } from '../../manifests/objects/labelSelector.ts';
import type { PodTerm, Workload } from '../../manifests/workloads/workload.ts';
import type { Counts } from './counts.ts';
import type { NodeInfo } from './nodeInfo.ts';
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

/** Whether a node has room for one more pod. What pods outside of the workloads use is not known. */
export function capacityFilter(own: Workload, workloads: readonly Workload[], places: readonly NodeInfo[]): Filter {
  return (counts) => (node) => {
    const allocatable = places[node]?.node.allocatable;
    if (allocatable === undefined) return undefined;
    const used = (name: string): number =>
      workloads.reduce((sum, other, index) => sum + (other.requests[name] ?? 0) * (counts[index]?.[node] ?? 0), 0);
    const short = Object.entries(own.requests).find(
      ([name, amount]) => amount > 0 && used(name) + amount > (allocatable[name] ?? 0),
    );
    return short && `insufficient ${short[0]}`;
  };
}

/** Whether the ports that pods take of their node are free. */
export function portFilter(own: Workload, workloads: readonly Workload[]): Filter {
  const rivals = [...workloads.keys()].filter((index) =>
    workloads[index]?.hostPorts.some((port) => own.hostPorts.includes(port)),
  );
  return (counts) => (node) =>
    rivals.some((index) => (counts[index]?.[node] ?? 0) > 0)
      ? `host port ${own.hostPorts.join(', ')} in use`
      : undefined;
}

/** Labels that each pod of a StatefulSet has a value of its own for. */
const POD_KEYS = ['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index'];

/** Labels that controllers give all pods of one template. */
const TEMPLATE_KEYS = ['pod-template-hash', 'controller-revision-hash'];

/**
 * Whether pods of `other` count for a pod of `own`: by the selector, and by labels whose values must be the pod's own. Keys
 * that the pod does not have are left out, as Kubernetes does.
 */
export function selects(
  own: Workload,
  { selector, matchLabelKeys }: { readonly selector: Selector | undefined; readonly matchLabelKeys: readonly string[] },
  other: Workload,
): boolean {
  if (selector === undefined || !matches(selector, labelsOf(other))) return false;
  const labels = labelsOf(own);
  return matchLabelKeys.every((key) => labels[key] === undefined || labels[key] === labelsOf(other)[key]);
}

/** Whether no two pods of a workload count for each other, since the label that must agree is another for each. */
export function countsAlone(own: Workload, matchLabelKeys: readonly string[]): boolean {
  return own.kind === 'StatefulSet' && matchLabelKeys.some((key) => POD_KEYS.includes(key));
}

/** Whether pods of `other` are those that a term of `own` is about. */
export function isMeant(own: Workload, term: PodTerm, other: Workload): boolean {
  const namespaces = term.namespaces ?? [own.namespace];
  return (namespaces.length === 0 || namespaces.includes(other.namespace)) && selects(own, term, other);
}

/** The labels of a template's pods, with those that controllers add: what their values are does not matter. */
function labelsOf(workload: Workload): Labels {
  const added = TEMPLATE_KEYS[workload.kind === 'StatefulSet' ? 1 : 0] ?? '';
  return { [added]: workload.title, ...workload.labels };
}
