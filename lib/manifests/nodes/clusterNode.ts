/** Labels of a node or pod. */
export type Labels = Readonly<Record<string, string>>;

/** What keeps pods off a node that do not tolerate it. */
export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/** What pods ask of a node, or what it has for them: CPUs, bytes, and other resources by their names. */
export type Resources = Readonly<Record<string, number>>;

/** A node, as far as the scheduler looks at it. */
export interface ClusterNode {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  /** Whether it was cordoned. */
  readonly unschedulable: boolean;
  /** What pods may use, when known. What other pods use of it is not. */
  readonly allocatable: Resources | undefined;
}

export const HOSTNAME_LABEL = 'kubernetes.io/hostname';
export const ZONE_LABEL = 'topology.kubernetes.io/zone';

/** The labels that Hazelcast reads the zone from, in this order. */
const ZONE_LABELS = [ZONE_LABEL, 'failure-domain.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'];

/**
 * The zone of a node, as Hazelcast's discovery finds it.
 * @see https://github.com/hazelcast/hazelcast/blob/v5.5.0/hazelcast/src/main/java/com/hazelcast/kubernetes/KubernetesClient.java
 */
export function zoneOf(node: ClusterNode): string | undefined {
  const label = ZONE_LABELS.find((name) => node.labels[name] !== undefined);
  return label === undefined ? undefined : node.labels[label];
}

/** The zones of some nodes, in the order of the nodes. */
export function zonesOf(nodes: readonly ClusterNode[]): readonly string[] {
  return [...new Set(nodes.flatMap((node) => zoneOf(node) ?? []))];
}
