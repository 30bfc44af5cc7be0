import type { Expression } from '../expressions/expression.ts';
import { Each } from '../manifest/each.ts';
import { type NodeVisitor, visit } from '../manifest/visit.ts';
import { isAlways, presenceOf } from './presenceOf.ts';

/**
 * The last line of a tree may be one of a user's map or list. `toYaml` writes a text that ends in line feeds as a block,
 * whose last line feeds Helm cuts off when they are the last of a document.
 */
export function endsInUserText(node: unknown): boolean {
  return visit(node, ENDS_IN_USER_TEXT, undefined);
}

const ENDS_IN_USER_TEXT: NodeVisitor<boolean, undefined> = {
  nothing: () => false,
  scalar: () => false,
  expression: isUserText,
  list: lastEntries,
  map: (node) => lastEntries(Object.values(node)),
  when: ({ node, otherwise }) => endsInUserText(node) || endsInUserText(otherwise),
  remark: ({ node }) => endsInUserText(node),
  block: ({ node }) => endsInUserText(node),
  merged: ({ fixed, free, loops, defaults }) =>
    free.some(isUserText) || loops.some(endsInUserText) || lastEntries([...fixed, defaults]),
  each: ({ node }) => endsInUserText(node),
  eachField: ({ node }) => endsInUserText(node),
  spread: ({ list }) => isUserText(list),
  foreign: () => false,
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
