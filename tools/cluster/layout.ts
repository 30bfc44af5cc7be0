import { ToolError } from '../bootstrap/toolError.mjs';

/** Nodes by zone when nobody says otherwise: three zones of one node. */
export const DEFAULT_ZONES = 'a:1,b:1,c:1';

/** Where the control plane and its bridge are, and what reaches them from this machine. */
export const CONTROL_PLANE = { name: 'control-plane', address: '10.200.0.1', hostAddress: '10.200.0.254' };

/** Names and ranges that all parts of the cluster must agree on. */
export const CLUSTER = {
  nodeRange: '10.200.0.0/24',
  podRange: '10.244.0.0/16',
  serviceRange: '10.96.0.0/16',
  apiService: '10.96.0.1',
  dnsService: '10.96.0.10',
  domain: 'cluster.local',
};

const MOST_NODES = 20;

export interface Node {
  readonly name: string;
  /** From 1 on. */
  readonly number: number;
  readonly zone: string;
  readonly address: string;
  readonly podRange: string;
}

/**
 * The nodes of a cluster from its zones.
 * @param zones such as `a:2,b:2`: four nodes in two zones
 */
export function layoutOf(zones: string): Node[] {
  const nodes = zones.split(',').flatMap(zoneOfEachNode).map(nodeOf);
  if (nodes.length > MOST_NODES) throw new ToolError(`--nodes ${zones}: ${nodes.length} nodes, and at most 20 fit.`);
  return nodes;
}

/** The zones of a layout as `--nodes` takes them. */
export function zonesOf(nodes: readonly Node[]): string {
  const zones = [...new Set(nodes.map(({ zone }) => zone))];
  return zones.map((zone) => `${zone}:${nodes.filter((node) => node.zone === zone).length}`).join(',');
}

/** The node that a user means by `2` or by `node2`. */
export function findNode(nodes: readonly Node[], text: string): Node {
  const found = nodes.find(({ name, number }) => text === name || text === String(number));
  if (found) return found;
  throw new ToolError(`There is no node '${text}': the nodes are ${nodes.map(({ name }) => name).join(', ')}.`);
}

/**
 * One entry for each node of a zone.
 * @param text such as `a:2`
 */
function zoneOfEachNode(text: string): string[] {
  const match = /^([a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?):([1-9]\d?)$/.exec(text.trim());
  if (!match) throw new ToolError(`--nodes: '${text}' is not a zone and its number of nodes, such as a:2.`);
  return Array.from({ length: Number(match[2]) }, () => match[1] ?? '');
}

function nodeOf(zone: string, index: number): Node {
  const number = index + 1;
  return {
    name: `node${number}`,
    number,
    zone,
    address: `10.200.0.${10 + number}`,
    podRange: `10.244.${number}.0/24`,
  };
}
