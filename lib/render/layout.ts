import { UserError } from '../errors.ts';
import { describe, Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import { hasKey } from '../expressions/collections.ts';
import { and, not } from '../expressions/logic.ts';
import { implies } from '../expressions/normalForm.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Document } from '../manifest/document.ts';
import { Each, EachField } from '../manifest/each.ts';
import { Merged } from '../manifest/merged.ts';
import { Remark } from '../manifest/remark.ts';
import { Spread } from '../manifest/spread.ts';
import { When } from '../manifest/when.ts';
import { type Backend, type Chunk, type Lines, pad } from './backend.ts';
import { describeNode, isPlainObject } from './evaluate.ts';
import { isAlways, presenceOf } from './presenceOf.ts';
import { keyText, scalarLines } from './scalarLines.ts';

/** The fields of a map, from a column on. */
export function mapLines(node: unknown, column: number, backend: Backend): Lines {
  if (node instanceof Remark)
    return [...backend.comment(node.comment, column), ...mapLines(node.node, column, backend)];
  if (node instanceof Merged) return backend.chunks(mergedChunks(node, column, backend), column);
  if (node instanceof NamedBlock) return backend.block(node, column, (inside, at) => mapLines(node.node, at, inside));
  if (node instanceof Expression) return backend.freeEntries(node, [], [], column);
  if (!isPlainObject(node)) throw notANode(node);
  return backend.chunks(fieldChunks(node, column, backend), column);
}

/** The entries of a list, from a column on. */
export function listLines(node: unknown, column: number, backend: Backend): Lines {
  if (node instanceof Expression) return backend.freeEntries(node, [], [], column);
  if (node instanceof NamedBlock) return backend.block(node, column, (inside, at) => listLines(node.node, at, inside));
  if (!Array.isArray(node)) throw notANode(node);
  return backend.chunks(
    node.map((item: unknown) => entryChunk(item, column, backend)),
    column,
  );
}

/** Loops and user lists test themselves whether they have an entry. */
function entryChunk(node: unknown, column: number, backend: Backend): Chunk {
  if (node instanceof Each || node instanceof Spread) return { lines: entryLines(node, column, backend) };
  return chunkOf(node, column, backend, (inner, inside) => entryLines(inner, column, inside));
}

function fieldChunks(node: Readonly<Record<string, unknown>>, column: number, backend: Backend): readonly Chunk[] {
  return Object.entries(node).map(([key, field]) => fieldChunk(keyText(key, column, backend), field, column, backend));
}

function fieldChunk(key: string, field: unknown, column: number, backend: Backend): Chunk {
  if (isFree(field)) return backend.freeField(key, field, column);
  return chunkOf(field, column, backend, (inner, inside) => fieldLines(key, inner, column, inside));
}

function mergedChunks(node: Merged, column: number, backend: Backend): readonly Chunk[] {
  const keys = node.fixedKeys;
  return [
    ...node.fixed.flatMap((part, index) => {
      if (!(part instanceof NamedBlock)) return fieldChunks(part, column, backend);
      if (index > 0) requireFirst(part);
      return [{ lines: mapLines(part, column, backend) }];
    }),
    ...node.free.map((map, index) => ({ lines: backend.freeEntries(map, keys, node.free.slice(0, index), column) })),
    ...fieldChunks(defaultFields(node), column, backend),
    ...node.loops.map((loop) => ({ lines: loopFields(loop, keys, column, backend) })),
  ];
}

/** The defaults of a map, each under the condition that no user map has its key. */
function defaultFields({ free, defaults }: Merged): Readonly<Record<string, unknown>> {
  const fields = Object.entries(defaults).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.map(([key, field]) => [key, new When(and(...free.map((map) => not(hasKey(map, key)))), field, undefined)]),
  );
}

function loopFields(field: EachField, omitted: readonly string[], column: number, backend: Backend): Lines {
  return backend.loop(field.loop, omitted, column, (inside) =>
    inside.chunks([fieldChunk(inside.scalar(field.key), field.node, column, inside)], column),
  );
}

/** What writes a node without its conditions, in a back-end that knows that they hold. */
type Writer = (node: unknown, backend: Backend) => Lines;

/** A node under its condition. */
function chunkOf(node: unknown, column: number, backend: Backend, lines: Writer): Chunk {
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
  if (!(node instanceof Remark)) return node;
  const inner = withRemarkInside(node.node);
  return inner instanceof When
    ? new When(inner.condition, new Remark(node.comment, inner.node), inner.otherwise)
    : node;
}

function holdsChoice(node: unknown): boolean {
  const inner = withRemarkInside(node);
  return inner instanceof When && (inner.otherwise !== undefined || holdsChoice(inner.node));
}

/** The node inside its conditions, which the chunk has; comments stay. */
function strip(node: unknown): unknown {
  return node instanceof When ? strip(node.node) : node;
}

function fieldLines(key: string, node: unknown, column: number, backend: Backend): Lines {
  const start = `${pad(column)}${key}:`;
  if (node instanceof Remark)
    return [...backend.comment(node.comment, column), ...fieldLines(key, strip(node.node), column, backend)];
  if (node instanceof Document) return backend.document(key, node, column);
  if (isFree(node)) return backend.freeField(key, node, column).lines;
  if (isScalar(node)) return scalarLines(start, node, column, backend);
  if (isList(node)) return isEmpty(node) ? [`${start} []`] : [start, ...listLines(node, column + 2, backend)];
  return isEmpty(node) ? [`${start} {}`] : [start, ...mapLines(node, column + 2, backend)];
}

/** What one node of a list adds to it. */
function entryLines(node: unknown, column: number, backend: Backend): Lines {
  if (node instanceof Remark)
    return [...backend.comment(node.comment, column), ...entryLines(strip(node.node), column, backend)];
  if (node instanceof Spread) return backend.freeEntries(node.list, [], [], column);
  if (node instanceof NamedBlock && isList(node.node)) {
    requireFirst(node);
    return listLines(node, column, backend);
  }
  if (node instanceof Each) {
    return backend.loop(node.loop, [], column, (inside) =>
      inside.chunks([entryChunk(node.node, column, inside)], column),
    );
  }
  if (isFree(node))
    throw new UserError(
      `${describe(node)} is a user map or list, which cannot be one entry of a list: use spread() for its entries`,
    );
  if (isScalar(node)) return scalarLines(`${pad(column)}-`, node, column, backend);
  if (isEmpty(node)) return [`${pad(column)}- ${isList(node) ? '[]' : '{}'}`];
  if (typeof node !== 'object' || node === null) throw notANode(node);
  requireFirstOfEntry(node);
  return withDash(isList(node) ? listLines(node, column + 2, backend) : mapLines(node, column + 2, backend), column);
}

/** Puts the entry's dash before its first line. */
function withDash([first, ...rest]: Lines, column: number): Lines {
  if (first === undefined) return [];
  return [`${pad(column)}- ${first.slice(column + 2)}`, ...rest];
}

/** An entry's dash is on the line of its first field, which therefore must always be present, without a comment above it. */
function requireFirstOfEntry(node: unknown): void {
  if (firstField(node) instanceof Remark)
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
  if (node instanceof Remark || node instanceof NamedBlock) return firstField(node.node);
  if (node instanceof Merged) return node.fixed.length > 0 ? firstField(node.fixed[0]) : node;
  return Object.values(node as object).find((field) => field !== undefined);
}

function isFree(node: unknown): node is Expression {
  return node instanceof Expression && (node.kind === 'list' || node.kind === 'map');
}

function isScalar(node: unknown): boolean {
  return (
    node instanceof Expression || typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean'
  );
}

function isList(node: unknown): boolean {
  return Array.isArray(node) || (node instanceof NamedBlock && isList(node.node));
}

function isEmpty(node: unknown): boolean {
  return Array.isArray(node)
    ? node.every((entry) => entry === undefined)
    : isPlainObject(node) && Object.values(node).every((field) => field === undefined);
}

function notANode(node: unknown): UserError {
  return new UserError(
    `${describeNode(node)} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
  );
}
