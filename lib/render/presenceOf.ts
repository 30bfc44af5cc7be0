import { UserError } from '../errors.ts';
import { and, not, or } from '../expressions/logic.ts';
import { describe, Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { notEmpty, present } from '../expressions/presence.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Each, EachField, hasTurns } from '../manifest/each.ts';
import { Merged } from '../manifest/merged.ts';
import { Remark } from '../manifest/remark.ts';
import { Spread } from '../manifest/spread.ts';
import { When } from '../manifest/when.ts';
import { omit } from '../expressions/collections.ts';
import { isPlainObject } from './evaluate.ts';

const ALWAYS: Expression<boolean> = Literal.of(true);

/**
 * When a node is there at all: a conditional one under its condition, a user's map or list when it has an entry, and a
 * map or list whose entries all are conditional when one of them is there. A literal `{}` or `[]` stays. What is no node is
 * there, so that who prints it refuses it.
 */
export function presenceOf(node: unknown): Expression<boolean> {
  if (node instanceof Expression) return expressionPresence(node);
  if (node instanceof When) return whenPresence(node);
  if (node instanceof Remark || node instanceof NamedBlock) return presenceOf(node.node);
  if (node instanceof Spread) return notEmpty(node.list);
  if (node instanceof Each || node instanceof EachField) return loopPresence(node);
  if (node instanceof Merged) return mergedPresence(node);
  if (Array.isArray(node)) return anyOf(node);
  if (isPlainObject(node)) return anyOf(Object.values(node));
  return Literal.of(node !== undefined);
}

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
  return node instanceof Each || node instanceof EachField;
}

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
