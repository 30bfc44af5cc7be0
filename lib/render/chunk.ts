import { UserError } from '../errors.ts';
import { describe, type Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { not } from '../expressions/logic.ts';
import { implies } from '../expressions/normalForm.ts';
import { visit, visitorOf } from '../manifest/visitor.ts';
import { Comment, When } from '../manifest/when.ts';
import type { Backend, Chunk, Lines } from './backend.ts';
import { isAlways, presenceOf } from './presenceOf.ts';

/** What writes a node without its conditions, in a back-end that knows that they hold. */
type Writer = (node: unknown, backend: Backend) => Lines;

/** A node under its condition. */
export function chunkOf(node: unknown, column: number, backend: Backend, lines: Writer): Chunk {
  const outer = withRemarkInside(node);
  if (outer instanceof When && outer.otherwise !== undefined) return choiceChunk(outer, column, backend, lines);
  if (outer instanceof When && holdsChoice(outer.node)) return nestedChunk(outer, column, backend, lines);
  const condition = backend.open(presenceOf(outer));
  if (condition instanceof Literal) return { lines: condition.value ? lines(strip(outer), backend) : [] };
  return { condition, lines: lines(strip(outer), backend.assuming(condition)) };
}

/** One of two nodes, each of which may itself be absent. */
function choiceChunk(node: When, column: number, backend: Backend, lines: Writer): Chunk {
  const yes = chunkOf(new When(node.condition, node.node, undefined), column, backend, lines);
  const no = chunkOf(new When(not(node.condition), node.otherwise, undefined), column, backend, lines);
  if (!yes.condition) return yes.lines.length > 0 ? yes : no;
  if (!no.condition) return no;
  if (!isSettled(node.condition, node.node) || !isSettled(not(node.condition), node.otherwise))
    throw new UserError(
      `a choice between two parts of which one may be empty (under ${describe(node.condition)}): use two when() instead`,
    );
  return { condition: yes.condition, lines: yes.lines, otherwise: no.lines };
}

/** Whether a node is there at all is known once the condition holds. */
function isSettled(condition: Expression<boolean>, node: unknown): boolean {
  const presence = presenceOf(node);
  return presence instanceof Literal || implies(condition, presence);
}

/** A choice under a condition of its own: `else` belongs to the choice alone. */
function nestedChunk(node: When, column: number, backend: Backend, lines: Writer): Chunk {
  const condition = backend.open(node.condition);
  const inner = (inside: Backend) => chunkOf(node.node, column, inside, lines);
  if (condition instanceof Literal) return condition.value ? inner(backend) : { lines: [] };
  const inside = backend.assuming(condition);
  return { condition, lines: inside.chunks([inner(inside)], column) };
}

/** A comment on a conditional node is under the condition; on a choice, with its first node. */
function withRemarkInside(node: unknown): unknown {
  if (!(node instanceof Comment)) return node;
  return underRemark(node, withRemarkInside(node.node));
}

function underRemark(outer: Comment, inner: unknown): unknown {
  return inner instanceof When
    ? new When(inner.condition, new Comment(outer.comment, inner.node), inner.otherwise)
    : outer;
}

function holdsChoice(node: unknown): boolean {
  const inner = withRemarkInside(node);
  return inner instanceof When && (inner.otherwise !== undefined || holdsChoice(inner.node));
}

/** The node inside its conditions, which the chunk has; comments stay. */
export function strip(node: unknown): unknown {
  return node instanceof When ? strip(node.node) : node;
}

/** An entry's dash is on the line of its first field, which therefore must always be present, without a comment above it. */
export function requireFirstOfEntry(node: unknown): void {
  if (firstField(node) instanceof Comment)
    throw new UserError('an entry of a list starts with a comment: put the comment on the entry');
  requireFirst(node);
}

/**
 * The line feed before what may be absent would stay: in a list entry it would separate "-" from its first key, in a block
 * after other fields it would add to a user's text that ends in line feeds.
 * @throws UserError for a map or list whose first field or entry may be absent
 */
export function requireFirst(node: unknown): void {
  const first = firstField(node);
  const condition = first instanceof When ? first.condition : presenceOf(first);
  if (!(first instanceof When) && isAlways(condition)) return;
  throw new UserError(
    `a list entry, document or block starts with a field that may be absent (under ${describe(condition)}): put an unconditional field first, such as the name`,
  );
}

function firstField(node: unknown): unknown {
  return visit(node, FIRST_FIELD, undefined);
}

const FIRST_FIELD = visitorOf<undefined, unknown>(
  (node) => Object.values(node as object).find((field) => field !== undefined),
  {
    comment: (node) => firstField(node.node),
    partial: (node) => firstField(node.node),
    merged: (node) => (node.fixed.length > 0 ? firstField(node.fixed[0]) : node),
  },
);
