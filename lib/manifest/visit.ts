import { Expression } from '../expressions/expression.ts';
import type { NamedBlock } from './block.ts';
import type { Each, EachField } from './each.ts';
import type { Merged } from './merged.ts';
import type { Remark } from './remark.ts';
import type { Spread } from './spread.ts';
import type { When } from './when.ts';

/** A node that is neither an expression nor plain data. A new kind of node is added here: the compiler then leads to the rest. */
export type TreeNode = When | Remark | NamedBlock | Merged | Each | EachField | Spread;

/** What tells the kinds of {@link TreeNode} apart. A field of plain data can never be taken for it. */
export abstract class Tagged<Tag extends string> {
  constructor(readonly tag: Tag) {}
}

/** Fields of a plain map. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a walk over a tree does with a node of each kind. */
export interface NodeVisitor<Result, Argument> {
  /** A field or entry that is left out. */
  readonly nothing: (node: undefined, argument: Argument) => Result;
  readonly scalar: (node: string | number | boolean, argument: Argument) => Result;
  readonly expression: (node: Expression, argument: Argument) => Result;
  readonly list: (node: readonly unknown[], argument: Argument) => Result;
  readonly map: (node: Fields, argument: Argument) => Result;
  readonly when: (node: When, argument: Argument) => Result;
  readonly remark: (node: Remark, argument: Argument) => Result;
  readonly block: (node: NamedBlock, argument: Argument) => Result;
  readonly merged: (node: Merged, argument: Argument) => Result;
  readonly each: (node: Each, argument: Argument) => Result;
  readonly eachField: (node: EachField, argument: Argument) => Result;
  readonly spread: (node: Spread, argument: Argument) => Result;
  /** What is no node. */
  readonly foreign: (node: unknown, argument: Argument) => Result;
}

/** Gives a node to the method of its kind. */
export function visit<Result, Argument>(
  node: unknown,
  visitor: NodeVisitor<Result, Argument>,
  argument: Argument,
): Result {
  switch (typeof node) {
    case 'undefined':
      return visitor.nothing(node, argument);
    case 'string':
    case 'number':
    case 'boolean':
      return visitor.scalar(node, argument);
  }
  if (node instanceof Expression) return visitor.expression(node, argument);
  if (node instanceof Tagged) return visitTagged(node as TreeNode, visitor, argument);
  if (Array.isArray(node)) return visitor.list(node, argument);
  return isPlainObject(node) ? visitor.map(node, argument) : visitor.foreign(node, argument);
}

function visitTagged<Result, Argument>(
  node: TreeNode,
  visitor: NodeVisitor<Result, Argument>,
  argument: Argument,
): Result {
  switch (node.tag) {
    case 'when':
      return visitor.when(node, argument);
    case 'remark':
      return visitor.remark(node, argument);
    case 'block':
      return visitor.block(node, argument);
    case 'merged':
      return visitor.merged(node, argument);
    case 'each':
      return visitor.each(node, argument);
    case 'eachField':
      return visitor.eachField(node, argument);
    case 'spread':
      return visitor.spread(node, argument);
  }
}

/** A literal object, not an instance of some class. */
export function isPlainObject(node: unknown): node is Fields {
  if (typeof node !== 'object' || node === null) return false;
  const prototype: unknown = Object.getPrototypeOf(node);
  return prototype === Object.prototype || prototype === null;
}
