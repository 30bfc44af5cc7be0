import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import { refuseText } from '../expressions/goText.ts';
import { turns } from '../manifest/each.ts';
import type { Merged } from '../manifest/merged.ts';
import { type Fields, type NodeVisitor, visit } from '../manifest/visit.ts';
import { REFUSED } from './refused.ts';
import { refuseNumber } from './scalarText.ts';

/**
 * The plain value of a tree, or undefined where there is nothing.
 * @throws UserError for what is neither a node nor plain data
 */
export function evaluate(node: unknown, context: Context): unknown {
  return visit(node, VALUE, context);
}

const VALUE: NodeVisitor<unknown, Context> = {
  nothing: () => undefined,
  scalar: scalarValue,
  expression: expressionValue,
  list: listValue,
  map: mapValue,
  when: (node, context) => evaluate(node.condition.evaluate(context) ? node.node : node.otherwise, context),
  remark: ({ node }, context) => evaluate(node, context),
  block: ({ node }, context) => evaluate(node, context),
  merged: mergedValue,
  each: REFUSED.each,
  eachField: REFUSED.eachField,
  spread: REFUSED.spread,
  foreign: REFUSED.foreign,
};

function scalarValue(node: string | number | boolean): unknown {
  if (typeof node === 'string') refuseText(node);
  if (typeof node === 'number') refuseNumber(node);
  return node;
}

/** An empty user map or list is left out, as in the template. */
function expressionValue(node: Expression, context: Context): unknown {
  const value = node.evaluate(context);
  if (value === null || value === undefined) return undefined;
  if (node.kind !== 'list' && node.kind !== 'map') return value;
  return Object.keys(value).length === 0 ? undefined : value;
}

function listValue(nodes: readonly unknown[], context: Context): unknown {
  const items = nodes.flatMap((node) => itemsOf(node, context));
  return items.length === 0 && nodes.some((node) => node !== undefined) ? undefined : items;
}

/** What one node of a list adds to it. */
function itemsOf(node: unknown, context: Context): readonly unknown[] {
  return visit(node, ITEMS, context);
}

const ITEMS: NodeVisitor<readonly unknown[], Context> = {
  nothing: oneItem,
  scalar: oneItem,
  expression: oneItem,
  list: oneItem,
  map: oneItem,
  when: (node, context) => itemsOf(node.condition.evaluate(context) ? node.node : node.otherwise, context),
  remark: ({ node }, context) => itemsOf(node, context),
  block: ({ node }, context) =>
    Array.isArray(node) ? node.flatMap((item) => itemsOf(item, context)) : oneItem(node, context),
  merged: oneItem,
  each: ({ loop, node }, context) => turns(loop, context).flatMap((turn) => itemsOf(node, turn)),
  eachField: oneItem,
  // An optional list may be absent.
  spread: ({ list }, context) => (list.evaluate(context)) ?? [],
  foreign: oneItem,
};

function oneItem(node: unknown, context: Context): readonly unknown[] {
  const value = evaluate(node, context);
  return value === undefined ? [] : [value];
}

function mapValue(node: Fields, context: Context): unknown {
  const fields = Object.entries(node);
  const result: Record<string, unknown> = {};
  let size = 0;
  for (const [key, field] of fields) {
    const value = evaluate(field, context);
    if (value === undefined) continue;
    result[key] = value;
    size++;
  }
  return size === 0 && fields.some(([, field]) => field !== undefined) ? undefined : result;
}

function mergedValue(node: Merged, context: Context): unknown {
  const result: Record<string, unknown> = {};
  for (const part of node.fixed) Object.assign(result, evaluate(part, context));
  const reserved = new Set(node.fixedKeys);
  const add = (key: string, value: unknown) => {
    if (value !== undefined && !reserved.has(key) && !Object.hasOwn(result, key)) result[key] = value;
  };
  for (const map of node.free)
    for (const [key, value] of Object.entries((map.evaluate(context) as object | undefined) ?? {})) add(key, value);
  for (const [key, field] of Object.entries(node.defaults)) add(key, evaluate(field, context));
  for (const loop of node.loops)
    for (const turn of turns(loop.loop, context)) add(loop.key.evaluate(turn), evaluate(loop.node, turn));
  return Object.keys(result).length === 0 ? undefined : result;
}
