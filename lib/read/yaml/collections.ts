import { emptyNode, type Node } from './node.ts';
import type { Scanner } from './scanner.ts';
import type { TokenKind } from './token.ts';

/** What a node may be: after a key in block style, also a list that is not indented further. */
export type NodeStyle = 'flow' | 'block' | 'block-or-sequence';

/** What the content of a list or a map is read with. */
export interface NodeReader {
  readonly scanner: Scanner;
  readonly node: (style: NodeStyle) => Node;
}

/** Reads the items of a list whose `-` are indented. */
export function readBlockSequence({ scanner, node }: NodeReader, items: Node[]): void {
  scanner.take();
  while (scanner.peek().kind === 'block-entry') {
    const { start } = scanner.take();
    items.push(isNext(scanner, 'block-entry', 'block-end') ? emptyNode(start) : node('block'));
  }
  if (!isNext(scanner, 'block-end')) unexpected(scanner, "a list's item that starts with '-'");
  scanner.take();
}

/** Reads the items of a list whose `-` stand right below their key. */
export function readIndentlessSequence({ scanner, node }: NodeReader, items: Node[]): void {
  while (scanner.peek().kind === 'block-entry') {
    const { start } = scanner.take();
    const isEmpty = isNext(scanner, 'block-entry', 'key', 'value', 'block-end');
    items.push(isEmpty ? emptyNode(start) : node('block'));
  }
}

/** Reads the pairs of a map in block style. */
export function readBlockMapping({ scanner, node }: NodeReader, pairs: [Node, Node][]): void {
  const part = (start: number): Node =>
    isNext(scanner, 'key', 'value', 'block-end') ? emptyNode(start) : node('block-or-sequence');
  scanner.take();
  while (scanner.peek().kind === 'key') {
    const key = part(scanner.take().start);
    const { kind, start } = scanner.peek();
    if (kind === 'value') scanner.take();
    pairs.push([key, kind === 'value' ? part(start) : emptyNode(start)]);
  }
  if (!isNext(scanner, 'block-end')) unexpected(scanner, "a key, followed by ':'");
  scanner.take();
}

/** Reads the items of `[…]`; one that is a pair is a map of its own. */
export function readFlowSequence(reader: NodeReader, items: Node[]): void {
  readFlowItems(reader, 'flow-sequence-end', "',' or ']'", () => {
    const { kind, start } = reader.scanner.peek();
    if (kind !== 'key') items.push(reader.node('flow'));
    else items.push({ kind: 'mapping', start, pairs: [readFlowPair(reader, 'flow-sequence-end')] });
  });
}

/** Reads the pairs of `{…}`; a key alone has an empty value. */
export function readFlowMapping(reader: NodeReader, pairs: [Node, Node][]): void {
  readFlowItems(reader, 'flow-mapping-end', "',' or '}'", () => {
    const { kind, start } = reader.scanner.peek();
    if (kind === 'key') pairs.push(readFlowPair(reader, 'flow-mapping-end'));
    else pairs.push([reader.node('flow'), emptyNode(start)]);
  });
}

/** Reads what stands between brackets, with commas between. */
function readFlowItems({ scanner }: NodeReader, end: TokenKind, expected: string, readItem: () => void): void {
  scanner.take();
  for (let first = true; !isNext(scanner, end); first = false) {
    if (!first) {
      if (!isNext(scanner, 'flow-entry')) unexpected(scanner, expected);
      scanner.take();
      if (isNext(scanner, end)) break;
    }
    readItem();
  }
  scanner.take();
}

/** Reads a key and a value in brackets, each of which may be left out. */
function readFlowPair({ scanner, node }: NodeReader, end: TokenKind): [Node, Node] {
  const { start } = scanner.take();
  const hasKey = !isNext(scanner, 'value', 'flow-entry', end);
  const key = hasKey ? node('flow') : emptyNode(start);
  // In a list, Helm's reader passes what follows a key that is left out, be it ':', ',' or ']'.
  if (!hasKey && end === 'flow-sequence-end') scanner.take();
  if (!isNext(scanner, 'value')) return [key, emptyNode(start)];
  scanner.take();
  return [key, isNext(scanner, 'flow-entry', end) ? emptyNode(start) : node('flow')];
}

function isNext(scanner: Scanner, ...kinds: TokenKind[]): boolean {
  return kinds.includes(scanner.peek().kind);
}

/** @throws UserError always: what should have come next */
function unexpected(scanner: Scanner, expected: string): never {
  scanner.cursor.fail(`expected ${expected}`, scanner.peek().start);
}
