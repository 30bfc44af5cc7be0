import { UserError } from '../errors.ts';
import { and, not, or } from '../expressions/logic.ts';
import { describe, type Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { notEmpty, present } from '../expressions/presence.ts';
import { omit } from '../expressions/collections.ts';
import { type Each, type EachField, hasTurns } from '../manifest/each.ts';
import type { Merged } from '../manifest/merged.ts';
import { type NodeVisitor, visit, visitorOf } from '../manifest/visitor.ts';
import type { When } from '../manifest/when.ts';

const ALWAYS: Expression<boolean> = Literal.of(true);

/**
 * When a node is there at all: a conditional one under its condition, a user's map or list when it has an entry, and a
 * map or list whose entries all are conditional when one of them is there. A literal `{}` or `[]` stays. What is no node is
 * there, so that who prints it refuses it.
 */
export function presenceOf(node: unknown): Expression<boolean> {
  return visit(node, PRESENCE, undefined);
}

const PRESENCE: NodeVisitor<undefined, Expression<boolean>> = {
  nothing: () => Literal.of(false),
  scalar: () => ALWAYS,
  expression: expressionPresence,
  list: anyOf,
  map: (fields) => anyOf(Object.values(fields)),
  when: whenPresence,
  remark: (node) => presenceOf(node.node),
  block: (node) => presenceOf(node.node),
  spread: (node) => notEmpty(node.list),
  each: loopPresence,
  eachField: loopPresence,
  merged: mergedPresence,
  defaults: () => ALWAYS,
  other: () => ALWAYS,
};

/** Holds whatever the values. */
export function isAlways(condition: Expression<boolean>): boolean {
  return condition instanceof Literal && condition.value === true;
}

/** The entries of a map or list, of which one at least must be there. Loops come last: what is always present settles it. */
function anyOf(entries: readonly unknown[]): Expression<boolean> {
  const given = entries.filter((entry) => entry !== undefined);
  if (given.length === 0) return ALWAYS;
  const conditions: Expression<boolean>[] = [];
  for (const entry of [...given.filter((entry) => !isLoop(entry)), ...given.filter(isLoop)]) {
    const condition = presenceOf(entry);
    if (isAlways(condition)) return ALWAYS;
    conditions.push(condition);
  }
  return or(...conditions);
}

function isLoop(node: unknown): boolean {
  return visit(node, IS_LOOP, undefined);
}

const IS_LOOP = visitorOf<undefined, boolean>(() => false, { each: () => true, eachField: () => true });

/** A loop is there when it has turns, provided that each turn makes something. */
function loopPresence(node: Each | EachField): Expression<boolean> {
  const turn = presenceOf(node.node);
  if (turn instanceof Literal) return turn.value ? hasTurns(node.loop) : Literal.of(false);
  throw new UserError(
    `whether the map or list around a loop over ${describe(node.loop.collection)} is empty is unknown before the loop runs: ` +
      'add an unconditional entry, or let each turn make one',
  );
}

function expressionPresence(node: Expression): Expression<boolean> {
  if (node.kind === 'list' || node.kind === 'map') return notEmpty(node as Expression<readonly unknown[]>);
  return present(node);
}

function whenPresence(node: When): Expression<boolean> {
  const first = presenceOf(node.node);
  const stands = and(node.condition, first);
  if (node.otherwise === undefined) return stands;
  const second = presenceOf(node.otherwise);
  return isAlways(first) && isAlways(second) ? ALWAYS : or(stands, and(not(node.condition), second));
}

function mergedPresence(node: Merged): Expression<boolean> {
  const fixed = node.fixed.map(presenceOf);
  const free = node.free.map((map) => notEmpty(omit(map, node.fixedKeys)));
  const defaults = Object.values(node.defaults)
    .filter((field) => field !== undefined)
    .map(presenceOf);
  const known = or(...fixed, ...free, ...defaults);
  return isAlways(known) ? known : or(known, ...node.loops.map(presenceOf));
}
