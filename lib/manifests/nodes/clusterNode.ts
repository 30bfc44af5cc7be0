import { UserError } from '../../errors.ts';

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

const HOW = 'write each zone with its number of nodes, such as a:2,b:2,c:2';

/** More nodes than this are surely a slip of the finger. */
const MOST_NODES = 500;

/**
 * Makes nodes of a short form: `a:2,b:1` is two nodes in zone a and one in zone b, named a-1, a-2 and b-1.
 *
 * @param text the short form
 * @param source what errors call it, such as the option's name
 * @throws UserError that names the place
 */
export function readTopology(text: string, source: string): readonly ClusterNode[] {
  const zones = text.split(',').map((part) => readZone(part.trim(), source));
  const names = zones.map(({ zone }) => zone);
  const twice = names.find((zone, index) => names.indexOf(zone) !== index);
  if (twice !== undefined) throw new UserError(`${source}: zone ${twice} occurs twice: give each zone once`);
  const all = zones.reduce((sum, { count }) => sum + count, 0);
  if (all > MOST_NODES) throw new UserError(`${source}: ${all} nodes are too many: give at most ${MOST_NODES}`);
  return zones.flatMap(({ zone, count }) => Array.from({ length: count }, (_, index) => makeNode(zone, index + 1)));
}

function readZone(part: string, source: string): { readonly zone: string; readonly count: number } {
  const [zone = '', count, ...rest] = part.split(':');
  if (!/^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(zone) || rest.length > 0) {
    throw new UserError(`${source}: '${part}' is not a zone with a number of nodes: ${HOW}`);
  }
  if (count === undefined || !/^[1-9][0-9]{0,5}$/.test(count)) {
    throw new UserError(`${source}: zone ${zone} has '${count ?? ''}' nodes: ${HOW}`);
  }
  return { zone, count: Number(count) };
}

function makeNode(zone: string, number: number): ClusterNode {
  const name = `${zone}-${number}`;
  return {
    name,
    labels: { [HOSTNAME_LABEL]: name, [ZONE_LABEL]: zone },
    taints: [],
    unschedulable: false,
    allocatable: undefined,
  };
}
