import { Expression } from '../expressions/expression.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Each, EachField } from '../manifest/each.ts';
import { Merged } from '../manifest/merged.ts';
import { Remark } from '../manifest/remark.ts';
import { Spread } from '../manifest/spread.ts';
import { When } from '../manifest/when.ts';
import { isPlainObject } from './evaluate.ts';
import { isAlways, presenceOf } from './presenceOf.ts';

/**
 * The last line of a tree may be one of a user's map or list. `toYaml` writes a text that ends in line feeds as a block,
 * whose last line feeds Helm cuts off when they are the last of a document.
 */
export function endsInUserText(node: unknown): boolean {
  if (node instanceof Expression) return isUserText(node);
  if (node instanceof When) return endsInUserText(node.node) || endsInUserText(node.otherwise);
  if (node instanceof Remark || node instanceof NamedBlock || node instanceof Each || node instanceof EachField)
    return endsInUserText(node.node);
  if (node instanceof Spread) return isUserText(node.list);
  if (node instanceof Merged)
    return node.free.some(isUserText) || node.loops.some(endsInUserText) || lastEntries([...node.fixed, node.defaults]);
  return (Array.isArray(node) || isPlainObject(node)) && lastEntries(Object.values(node));
}

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
