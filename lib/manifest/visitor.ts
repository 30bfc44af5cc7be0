import { UserError } from '../errors.ts';
import { Expression } from '../expressions/expression.ts';
import type { NamedPartial } from './partial.ts';
import type { Each, EachField, Spread } from './each.ts';
import type { Defaults, Merged } from './merged.ts';
import type { Comment, When } from './when.ts';

/** Where a node says its kind. It is a symbol, since a manifest has a `kind`, and a map of labels any key. */
export const KIND = Symbol('kind of node');

/** Nodes that say their kind. To add one, give its class a {@link KIND} and list it here: the compiler names the rest. */
export type TaggedNode = When | Comment | Each | EachField | Spread | Merged | NamedPartial | Defaults;

/** The fields of a literal object. */
export type Fields = Readonly<Record<string, unknown>>;

/** What to do with each kind of node. `Given` is what a walk hands down, such as the context or the column. */
export interface NodeVisitor<Given, Result> {
  /** Left out. */
  nothing(given: Given): Result;
  scalar(value: string | number | boolean, given: Given): Result;
  expression(node: Expression, given: Given): Result;
  list(nodes: readonly unknown[], given: Given): Result;
  map(fields: Fields, given: Given): Result;
  when(node: When, given: Given): Result;
  comment(node: Comment, given: Given): Result;
  each(node: Each, given: Given): Result;
  eachField(node: EachField, given: Given): Result;
  spread(node: Spread, given: Given): Result;
  merged(node: Merged, given: Given): Result;
  partial(node: NamedPartial, given: Given): Result;
  defaults(node: Defaults, given: Given): Result;
  /** What is no node: null, functions and objects of other classes. */
  other(node: unknown, given: Given): Result;
}

/** Calls what the visitor has for the kind of the node. */
export function visit<Given, Result>(node: unknown, visitor: NodeVisitor<Given, Result>, given: Given): Result {
  switch (typeof node) {
    case 'string':
    case 'number':
    case 'boolean':
      return visitor.scalar(node, given);
    case 'undefined':
      return visitor.nothing(given);
    case 'object':
      break;
    default:
      return visitor.other(node, given);
  }
  if (isPlainObject(node)) return visitor.map(node, given);
  if (node instanceof Expression) return visitor.expression(node, given);
  if (Array.isArray(node)) return visitor.list(node, given);
  return isTagged(node) ? visitTagged(node, visitor, given) : visitor.other(node, given);
}

function visitTagged<Given, Result>(node: TaggedNode, visitor: NodeVisitor<Given, Result>, given: Given): Result {
  switch (node[KIND]) {
    case 'when':
      return visitor.when(node, given);
    case 'comment':
      return visitor.comment(node, given);
    case 'each':
      return visitor.each(node, given);
    case 'eachField':
      return visitor.eachField(node, given);
    case 'spread':
      return visitor.spread(node, given);
    case 'merged':
      return visitor.merged(node, given);
    case 'partial':
      return visitor.partial(node, given);
    case 'defaults':
      return visitor.defaults(node, given);
  }
}

/** A visitor for a question that only some kinds of node answer in a way of their own. */
export function visitorOf<Given, Result>(
  otherwise: (node: unknown, given: Given) => Result,
  own: Partial<NodeVisitor<Given, Result>>,
): NodeVisitor<Given, Result> {
  return {
    nothing: (given) => otherwise(undefined, given),
    scalar: otherwise,
    expression: otherwise,
    list: otherwise,
    map: otherwise,
    when: otherwise,
    comment: otherwise,
    each: otherwise,
    eachField: otherwise,
    spread: otherwise,
    merged: otherwise,
    partial: otherwise,
    defaults: otherwise,
    other: otherwise,
    ...own,
  };
}

/** A literal object, not an instance of some class. */
export function isPlainObject(node: unknown): node is Fields {
  if (typeof node !== 'object' || node === null) return false;
  const prototype: unknown = Object.getPrototypeOf(node);
  return prototype === Object.prototype || prototype === null;
}

/** The error for what has no place where it was found. */
export function notANode(node: unknown): UserError {
  return new UserError(
    `${describeNode(node)} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
  );
}

function describeNode(node: unknown): string {
  return visit(node, DESCRIPTION, undefined);
}

const DESCRIPTION = visitorOf<undefined, string>(
  (node) =>
    node === null
      ? 'null'
      : typeof node === 'object'
        ? `an object of class ${node.constructor.name}`
        : `a ${typeof node}`,
  {
    eachField: () => 'eachField() outside merged()',
    each: () => 'each() outside a list',
    spread: () => 'spread() outside a list',
  },
);

function isTagged(node: object | null): node is TaggedNode {
  return node !== null && KIND in node;
}
