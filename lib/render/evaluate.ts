import { UserError } from '../errors.ts';
import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import { refuseText } from '../expressions/goText.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Each, EachField, turns } from '../manifest/each.ts';
import { Merged } from '../manifest/merged.ts';
import { Remark } from '../manifest/remark.ts';
import { Spread } from '../manifest/spread.ts';
import { When } from '../manifest/when.ts';
import { refuseNumber } from './scalarText.ts';

/**
 * The plain value of a tree, or undefined where there is nothing.
 * @throws UserError for what is neither a node nor plain data
 */
export function evaluate(node: unknown, context: Context): unknown {
  if (typeof node === 'string') refuseText(node);
  if (typeof node === 'number') refuseNumber(node);
  if (node === undefined || typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean')
    return node;
  if (node instanceof Expression) return expressionValue(node, context);
  if (node instanceof When) return evaluate(node.condition.evaluate(context) ? node.node : node.otherwise, context);
  if (node instanceof Remark || node instanceof NamedBlock) return evaluate(node.node, context);
  if (node instanceof Merged) return mergedValue(node, context);
  if (Array.isArray(node)) return listValue(node, context);
  if (isPlainObject(node)) return mapValue(node, context);
  throw new UserError(
    `${describeNode(node)} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
  );
}

/** An empty user map or list is left out, as in the template. */
function expressionValue(node: Expression, context: Context): unknown {
  const value = node.evaluate(context);
  if (value === null || value === undefined) return undefined;
  if (node.kind !== 'list' && node.kind !== 'map') return value;
  return Object.keys(value).length === 0 ? undefined : value;
}

function listValue(nodes: readonly unknown[], context: Context): unknown {
  const items = nodes.flatMap((node) => listItems(node, context));
  return items.length === 0 && nodes.some((node) => node !== undefined) ? undefined : items;
}

/** What one node of a list adds to it. */
function listItems(node: unknown, context: Context): readonly unknown[] {
  if (node instanceof Spread) return listOf(node.list, context);
  if (node instanceof Each) return turns(node.loop, context).flatMap((turn) => listItems(node.node, turn));
  if (node instanceof NamedBlock && Array.isArray(node.node))
    return node.node.flatMap((item) => listItems(item, context));
  if (node instanceof When) return listItems(node.condition.evaluate(context) ? node.node : node.otherwise, context);
  if (node instanceof Remark) return listItems(node.node, context);
  const value = evaluate(node, context);
  return value === undefined ? [] : [value];
}

/** The entries of a user's list; none when it is optional and absent. */
function listOf(list: Expression, context: Context): readonly unknown[] {
  return (list.evaluate(context) as readonly unknown[] | undefined) ?? [];
}

function mapValue(node: Readonly<Record<string, unknown>>, context: Context): unknown {
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

/** A literal object, not an instance of some class. */
export function isPlainObject(node: unknown): node is Readonly<Record<string, unknown>> {
  if (typeof node !== 'object' || node === null) return false;
  const prototype: unknown = Object.getPrototypeOf(node);
  return prototype === Object.prototype || prototype === null;
}

/** What was given in place of a node, for an error text. */
export function describeNode(node: unknown): string {
  if (node instanceof EachField) return 'eachField() outside merged()';
  if (node instanceof Each || node instanceof Spread) return `${node.constructor.name.toLowerCase()}() outside a list`;
  return node === null
    ? 'null'
    : typeof node === 'object'
      ? `an object of class ${node.constructor.name}`
      : `a ${typeof node}`;
}
