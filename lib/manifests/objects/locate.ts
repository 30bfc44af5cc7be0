import type { MappingNode, Node } from '../../read/yaml/node.ts';
import { parseDocument } from '../../read/yaml/parser.ts';

/** A place in a user's file. */
export interface FilePlace {
  /** The file, as the user named it. */
  readonly file: string;
  /** The line, counted from one. Undefined: the file does not contain it. */
  readonly line: number | undefined;
}

/** Where a path leads to in a YAML text. */
export interface Location {
  /** The line, counted from one. */
  readonly line: number;
  /** How many characters of the path were followed: 0 for none, all of them when it is there as a whole. */
  readonly followed: number;
}

/**
 * Finds a path such as `a.b[0].c` in the first document of a YAML text, as far as it goes. Keys may have dots in them: the
 * longest key that fits is followed. After `: ` the path goes on in the document that a text holds: `data.x.yaml: a.b`.
 */
export function locate(text: string, path: string): Location {
  const { source, root } = parseDocument(text, '');
  let node = root;
  let start = node?.start ?? 0;
  let rest = path;
  while (node !== undefined && rest !== '') {
    const step = follow(resolve(node), rest);
    if (step === undefined) break;
    ({ start, node } = step);
    rest = rest.slice(step.length);
  }
  const line = lineAt(source.text, start) + (node && rest.startsWith(': ') ? linesInto(node, rest.slice(2)) : 0);
  return { line, followed: path.length - rest.length };
}

interface Step {
  /** The line of the key, or of the list entry. */
  readonly start: number;
  readonly node: Node;
  /** Characters of the path. */
  readonly length: number;
}

function follow(node: Node, path: string): Step | undefined {
  if (node.kind === 'mapping') return followKey(node, path);
  const [whole, number = ''] = /^\[(\d+)\]/.exec(path) ?? [];
  const item = node.kind === 'sequence' ? node.items[Number(number)] : undefined;
  return whole === undefined || item === undefined
    ? undefined
    : { start: item.start, node: item, length: whole.length };
}

function followKey(node: MappingNode, path: string): Step | undefined {
  const [dot = ''] = /^\./.exec(path) ?? [];
  const rest = path.slice(dot.length);
  const fitting = node.pairs.filter(([key]) => key.kind === 'scalar' && isKeyOf(key.text, rest));
  const [best] = fitting.sort(([left], [right]) => lengthOf(right) - lengthOf(left));
  return best && { start: best[0].start, node: best[1], length: dot.length + lengthOf(best[0]) };
}

/** The path goes on with this key, and then ends, or goes on with another part. */
function isKeyOf(key: string, path: string): boolean {
  return path.startsWith(key) && /^($|[.[:])/.test(path.slice(key.length));
}

function lengthOf(key: Node): number {
  return key.kind === 'scalar' ? key.text.length : 0;
}

/** How many lines below its key a path is, in a block text that keeps its line feeds. */
function linesInto(node: Node, path: string): number {
  return node.kind === 'scalar' && node.literal ? locate(node.text, path).line : 0;
}

function resolve(node: Node): Node {
  return node.kind === 'alias' ? resolve(node.target) : node;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|[\r\n]/).length;
}
