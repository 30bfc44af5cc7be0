import { UserError } from '../errors.ts';
import type { NodeVisitor } from '../manifest/visit.ts';

/** Refuses each kind of node with its name: where a kind has no place, a walk takes the method of it from here. */
export const REFUSED: NodeVisitor<never, unknown> = {
  nothing: () => refuse('nothing'),
  scalar: (node) => refuse(`a ${typeof node}`),
  expression: (node) => refuse(`an expression of kind ${node.kind}`),
  list: () => refuse('a list'),
  map: () => refuse('a map'),
  when: () => refuse('when()'),
  remark: () => refuse('remark()'),
  block: (node) => refuse(`the block ${node.name}`),
  merged: () => refuse('merged()'),
  each: () => refuse('each() outside a list'),
  eachField: () => refuse('eachField() outside merged()'),
  spread: () => refuse('spread() outside a list'),
  foreign: (node) => refuse(describeForeign(node)),
};

function refuse(what: string): never {
  throw new UserError(
    `${what} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
  );
}

function describeForeign(node: unknown): string {
  if (node === null) return 'null';
  return typeof node === 'object' ? `an object of class ${node.constructor.name}` : `a ${typeof node}`;
}
