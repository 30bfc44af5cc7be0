import { type ClusterNode, zoneOf } from '../../manifests/nodes/clusterNode.ts';

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
