import type { Expression } from '../expressions/expression.ts';
import { Each } from '../manifest/each.ts';
import { type NodeVisitor, visit } from '../manifest/visitor.ts';
import { isAlways, presenceOf } from './presenceOf.ts';

/**
 * The last line of a tree may be one of a user's map or list. `toYaml` writes a text that ends in line feeds as a block,
 * whose last line feeds Helm cuts off when they are the last of a document.
 */
export function endsInUserText(node: unknown): boolean {
  return visit(node, USER_TEXT_LAST, undefined);
}

const USER_TEXT_LAST: NodeVisitor<undefined, boolean> = {
  nothing: () => false,
  scalar: () => false,
  expression: isUserText,
  list: lastEntries,
  map: (fields) => lastEntries(Object.values(fields)),
  when: (node) => endsInUserText(node.node) || endsInUserText(node.otherwise),
  remark: (node) => endsInUserText(node.node),
  block: (node) => endsInUserText(node.node),
  each: (node) => endsInUserText(node.node),
  eachField: (node) => endsInUserText(node.node),
  spread: (node) => isUserText(node.list),
  merged: ({ fixed, free, loops, defaults }) =>
    free.some(isUserText) || loops.some(endsInUserText) || lastEntries([...fixed, defaults]),
  defaults: () => false,
  other: () => false,
};

/** A map or list whose texts may end in line feeds. */
function isUserText({ kind, traits }: Expression): boolean {
  return (kind === 'list' || kind === 'map') && traits.safe !== true;
}

/** One of the entries that may be the last ends in the user's text. */
function lastEntries(entries: readonly unknown[]): boolean {
  for (const entry of entries.filter((value) => value !== undefined).reverse()) {
    if (endsInUserText(entry)) return true;
    if (!(entry instanceof Each) && isAlways(presenceOf(entry))) return false;
  }
  return false;
}
