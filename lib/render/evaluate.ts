import type { Context } from '../expressions/context.ts';
import type { Expression } from '../expressions/expression.ts';
import { assertText } from '../expressions/goText.ts';
import { turns } from '../manifest/each.ts';
import type { Merged } from '../manifest/merged.ts';
import { type Fields, type NodeVisitor, notANode, visit, visitorOf } from '../manifest/visitor.ts';
import type { When } from '../manifest/when.ts';
import { assertNumber } from './scalarText.ts';

/**
 * The plain value of a tree, or undefined where there is nothing.
 * @throws UserError for what is neither a node nor plain data
 */
export function evaluate(node: unknown, context: Context): unknown {
  return visit(node, VALUE, context);
}

const VALUE: NodeVisitor<Context, unknown> = {
  nothing: () => undefined,
  scalar: scalarValue,
  expression: expressionValue,
  list: listValue,
  map: mapValue,
  when: (node, context) => evaluate(chosen(node, context), context),
  comment: (node, context) => evaluate(node.node, context),
  partial: (node, context) => evaluate(node.node, context),
  merged: mergedValue,
  each: refuse,
  eachField: refuse,
  spread: refuse,
  defaults: refuse,
  other: refuse,
};

/** What one node of a list adds to it. */
const ITEMS: NodeVisitor<Context, readonly unknown[]> = visitorOf(ownItem, {
  spread: (node, context) => listOf(node.list, context),
  each: (node, context) => turns(node.loop, context).flatMap((turn) => visit(node.node, ITEMS, turn)),
  when: (node, context) => visit(chosen(node, context), ITEMS, context),
  comment: (node, context) => visit(node.node, ITEMS, context),
  partial: ({ node }, context) => (Array.isArray(node) ? itemsOf(node, context) : ownItem(node, context)),
});

function scalarValue(value: string | number | boolean): unknown {
  if (typeof value === 'string') assertText(value);
  if (typeof value === 'number') assertNumber(value);
  return value;
}

/** An empty user map or list is left out, as in the template. */
function expressionValue(node: Expression, context: Context): unknown {
  const value = node.evaluate(context);
  if (value === null || value === undefined) return undefined;
  if (node.kind !== 'list' && node.kind !== 'map') return value;
  return Object.keys(value).length === 0 ? undefined : value;
}

function listValue(nodes: readonly unknown[], context: Context): unknown {
  const items = itemsOf(nodes, context);
  return items.length === 0 && nodes.some((node) => node !== undefined) ? undefined : items;
}

function itemsOf(nodes: readonly unknown[], context: Context): readonly unknown[] {
  return nodes.flatMap((node) => visit(node, ITEMS, context));
}

function ownItem(node: unknown, context: Context): readonly unknown[] {
  const value = evaluate(node, context);
  return value === undefined ? [] : [value];
}

/** The entries of a user's list; none when it is optional and absent. */
function listOf(list: Expression, context: Context): readonly unknown[] {
  return (list.evaluate(context) as readonly unknown[] | undefined) ?? [];
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

function chosen(node: When, context: Context): unknown {
  return node.condition.evaluate(context) ? node.node : node.otherwise;
}

function refuse(node: unknown): never {
  throw notANode(node);
}
