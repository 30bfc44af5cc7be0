import { UserError } from '../../errors.ts';
import { type ClusterNode, HOSTNAME_LABEL, ZONE_LABEL } from './clusterNode.ts';

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
