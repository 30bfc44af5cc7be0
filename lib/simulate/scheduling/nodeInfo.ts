import { type ClusterNode, type Taint, zoneOf } from '../../manifests/nodes/clusterNode.ts';
import { matches, selectorOf } from '../../manifests/objects/labelSelector.ts';
import type { NodeTerm, Scheduling, Toleration } from '../../manifests/workloads/workload.ts';

/**
 * What happened to a node: nothing; it failed, and Kubernetes still lists it, tainted; it failed, and its Node object was
 * deleted, as cloud controllers do.
 */
export type NodeState = 'up' | 'down' | 'deleted';

/** A node, and what happened to it. */
export interface NodeInfo {
  readonly node: ClusterNode;
  /** Its display name: the first part of its name, if that is unique. */
  readonly name: string;
  readonly state: NodeState;
}

/** Nodes that all are well. */
export function nodeInfosOf(nodes: readonly ClusterNode[]): readonly NodeInfo[] {
  const short = nodes.map(({ name }) => name.split('.')[0] ?? name);
  const areUnlike = new Set(short).size === nodes.length;
  return nodes.map((node, index) => ({ node, name: (areUnlike ? short[index] : undefined) ?? node.name, state: 'up' }));
}

/** The taints that Kubernetes gives a node which does not answer. @see https://kubernetes.io/docs/reference/labels-annotations-taints/#node-kubernetes-io-unreachable */
const UNREACHABLE = ['NoSchedule', 'NoExecute'].map((effect) => ({
  key: 'node.kubernetes.io/unreachable',
  value: '',
  effect,
}));

/** The taints of a node, with those that Kubernetes adds by itself. */
export function taintsOf({ node, state }: NodeInfo): ClusterNode['taints'] {
  const cordon = { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' };
  return [...node.taints, ...(node.unschedulable ? [cordon] : []), ...(state === 'down' ? UNREACHABLE : [])];
}

/** The zone of a node by its index. */
export function zoneAt(places: readonly NodeInfo[], node: number): string | undefined {
  const place = places[node];
  return place && zoneOf(place.node);
}

/** Effects that keep new pods away. */
const KEEPS_AWAY = ['NoSchedule', 'NoExecute'];

/** Why pods can never be on a node, whatever else is there; undefined when they can. */
export function nodeMisfit(pod: Scheduling, place: NodeInfo): string | undefined {
  if (place.state !== 'up') return 'failed';
  const taint = untolerated(pod, place);
  if (taint !== undefined) return `untolerated taint ${taint.key}`;
  if (!matchesNode(pod, place)) return "no match for the pods' nodeSelector or node affinity";
  return undefined;
}

/**
 * Whether a node's labels and name are what pods require.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 */
export function matchesNode(pod: Scheduling, place: NodeInfo): boolean {
  if (!matches(selectorOf(pod.nodeSelector), place.node.labels)) return false;
  return pod.requiredNodes === undefined || pod.requiredNodes.some((term) => matchesTerm(term, place));
}

/** Whether a node matches a term; one without conditions matches none. */
export function matchesTerm(term: NodeTerm, { node }: NodeInfo): boolean {
  if (term.labels.length + term.fields.length === 0) return false;
  return matches(term.labels, node.labels) && matches(term.fields, { 'metadata.name': node.name });
}

/** The first taint that keeps pods away, or undefined. */
export function untolerated(pod: Scheduling, place: NodeInfo): Taint | undefined {
  return taintsOf(place)
    .filter(({ effect }) => KEEPS_AWAY.includes(effect))
    .find((taint) => !pod.tolerations.some((toleration) => tolerates(toleration, taint)));
}

/** @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect !== '' && toleration.effect !== taint.effect) return false;
  if (toleration.key !== '' && toleration.key !== taint.key) return false;
  if (toleration.operator === 'Exists') return true;
  return toleration.key !== '' && toleration.value === taint.value;
}
