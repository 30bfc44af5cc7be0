import { messageOf, UserError } from '../../errors.ts';
import { Field } from '../objects/field.ts';
import type { ClusterNode, Resources, Taint } from './clusterNode.ts';
import { quantityOf } from '../objects/quantity.ts';

const HOW = 'give the output of `kubectl get nodes -o json`';

/**
 * Reads nodes as `kubectl get nodes -o json` prints them: a list, one node, or an array of nodes.
 *
 * @param text the JSON; a byte order mark before it is passed
 * @param source what errors call it, such as the file's name
 * @throws UserError that names the place
 */
export function readNodes(text: string, source: string): readonly ClusterNode[] {
  const nodes = nodeFields(parse(text, source), source).map(readNode);
  if (nodes.length === 0) throw new UserError(`${source} has no node: ${HOW}`);
  const names = nodes.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`${source} has node ${twice} twice: give each node once`);
  return nodes;
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${source} is not JSON (${messageOf(error)}): ${HOW}`);
  }
}

function nodeFields(value: unknown, source: string): readonly Field[] {
  if (Array.isArray(value)) return new Field(value, `${source}: `).items();
  const root = new Field(value, `${source}:`);
  const kind = root.at('kind').textOr('');
  if (kind === 'Node') return [root];
  if (kind === 'List' || kind === 'NodeList') return root.at('items').items();
  return root.at('kind').fail(`is '${kind}', not List or Node: ${HOW}`);
}

function readNode(node: Field): ClusterNode {
  const kind = node.at('kind').textOr('Node');
  if (kind !== 'Node') node.at('kind').fail(`is '${kind}', not Node: ${HOW}`);
  const spec = node.at('spec');
  return {
    name: node.at('metadata').at('name').text(),
    labels: node.at('metadata').at('labels').texts(),
    taints: spec.at('taints').items().map(readTaint),
    unschedulable: spec.at('unschedulable').isTrue(),
    allocatable: readResources(node.at('status').at('allocatable')),
  };
}

function readTaint(taint: Field): Taint {
  return {
    key: taint.at('key').text(),
    value: taint.at('value').textOr(''),
    effect: taint.at('effect').text(),
  };
}

function readResources(resources: Field): Resources | undefined {
  if (!resources.isPresent) return undefined;
  return Object.fromEntries(resources.entries().map(([name, amount]) => [name, quantityOf(amount)]));
}
