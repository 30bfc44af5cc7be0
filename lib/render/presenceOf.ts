import { UserError } from '../errors.ts';
import { omit } from '../expressions/collections.ts';
import { describe, type Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { and, not, or } from '../expressions/logic.ts';
import { notEmpty, present } from '../expressions/presence.ts';
import { Each, type EachField, hasTurns } from '../manifest/each.ts';
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
  comment: (node) => presenceOf(node.node),
  partial: (node) => presenceOf(node.node),
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

/**
 * The last line of a tree may be one of a user's map or list. `toYaml` writes a text that ends in line feeds as a block,
 * whose last line feeds Helm cuts off when they are the last of a document.
 */
export function endsInUserText(node: unknown): boolean {
  return visit(node, USER_TEXT_LAST, undefined);
}

const USER_TEXT_LAST: NodeVisitor<undefined, boolean> = {
  nothing: () => false,
  scalar: () => false,
  expression: isUserText,
  list: lastEntries,
  map: (fields) => lastEntries(Object.values(fields)),
  when: (node) => endsInUserText(node.node) || endsInUserText(node.otherwise),
  comment: (node) => endsInUserText(node.node),
  partial: (node) => endsInUserText(node.node),
  each: (node) => endsInUserText(node.node),
  eachField: (node) => endsInUserText(node.node),
  spread: (node) => isUserText(node.list),
  merged: ({ fixed, free, loops, defaults }) =>
    free.some(isUserText) || loops.some(endsInUserText) || lastEntries([...fixed, defaults]),
  defaults: () => false,
  other: () => false,
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
