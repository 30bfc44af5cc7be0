import { UserError } from '../errors.ts';
import { describe, Expression } from '../expressions/expression.ts';
import { hasKey } from '../expressions/collections.ts';
import { and, not } from '../expressions/logic.ts';
import { NamedBlock } from '../manifest/block.ts';
import { Document } from '../manifest/document.ts';
import { Each, EachField } from '../manifest/each.ts';
import { Merged } from '../manifest/merged.ts';
import { Remark } from '../manifest/remark.ts';
import { Spread } from '../manifest/spread.ts';
import { isPlainObject, type NodeVisitor, visit } from '../manifest/visit.ts';
import { When } from '../manifest/when.ts';
import { type Backend, type Chunk, type Lines, pad } from './backend.ts';
import { chunkOf, strip } from './chunk.ts';
import { isAlways, presenceOf } from './presenceOf.ts';
import { REFUSED } from './refused.ts';
import { keyText, scalarLines } from './scalarLines.ts';

/** Where a node is written, and how. */
interface Place {
  readonly column: number;
  readonly backend: Backend;
}

/** The fields of a map, from a column on. */
export function mapLines(node: unknown, column: number, backend: Backend): Lines {
  return visit(node, MAP, { column, backend });
}

const MAP: NodeVisitor<Lines, Place> = {
  ...REFUSED,
  expression: (node, { column, backend }) => backend.freeEntries(node, [], [], column),
  map: (node, { column, backend }) => backend.chunks(fieldChunks(node, column, backend), column),
  remark: ({ comment, node }, { column, backend }) => [
    ...backend.comment(comment, column),
    ...mapLines(node, column, backend),
  ],
  block: (node, { column, backend }) => backend.block(node, column, (inside, at) => mapLines(node.node, at, inside)),
  merged: (node, { column, backend }) => backend.chunks(mergedChunks(node, column, backend), column),
};

/** The entries of a list, from a column on. */
export function listLines(node: unknown, column: number, backend: Backend): Lines {
  return visit(node, LIST, { column, backend });
}

const LIST: NodeVisitor<Lines, Place> = {
  ...REFUSED,
  expression: (node, { column, backend }) => backend.freeEntries(node, [], [], column),
  list: (node, { column, backend }) =>
    backend.chunks(
      node.map((item) => entryChunk(item, column, backend)),
      column,
    ),
  block: (node, { column, backend }) => backend.block(node, column, (inside, at) => listLines(node.node, at, inside)),
};

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

/** A field without its conditions, from a column on. */
function fieldLines(key: string, node: unknown, column: number, backend: Backend): Lines {
  return visit(node, FIELD, { key, column, backend });
}

type FieldPlace = Place & { readonly key: string };

const FIELD: NodeVisitor<Lines, FieldPlace> = {
  ...REFUSED,
  scalar: (node, { key, column, backend }) => scalarLines(startOf(key, column), node, column, backend),
  expression: (node, { key, column, backend }) => {
    if (node instanceof Document) return backend.document(key, node, column);
    if (isFree(node)) return backend.freeField(key, node, column).lines;
    return scalarLines(startOf(key, column), node, column, backend);
  },
  list: listField,
  map: mapField,
  remark: ({ comment, node }, { key, column, backend }) => [
    ...backend.comment(comment, column),
    ...fieldLines(key, strip(node), column, backend),
  ],
  block: (node, place) => (isList(node) ? listField(node, place) : mapField(node, place)),
  merged: mapField,
};

function listField(node: unknown, { key, column, backend }: FieldPlace): Lines {
  const start = startOf(key, column);
  return isEmpty(node) ? [`${start} []`] : [start, ...listLines(node, column + 2, backend)];
}

function mapField(node: unknown, { key, column, backend }: FieldPlace): Lines {
  const start = startOf(key, column);
  return isEmpty(node) ? [`${start} {}`] : [start, ...mapLines(node, column + 2, backend)];
}

function startOf(key: string, column: number): string {
  return `${pad(column)}${key}:`;
}

/** What one node of a list adds to it. */
function entryLines(node: unknown, column: number, backend: Backend): Lines {
  return visit(node, ENTRY, { column, backend });
}

const ENTRY: NodeVisitor<Lines, Place> = {
  ...REFUSED,
  scalar: (node, { column, backend }) => scalarLines(`${pad(column)}-`, node, column, backend),
  expression: (node, { column, backend }) => {
    if (isFree(node))
      throw new UserError(
        `${describe(node)} is a user map or list, which cannot be one entry of a list: use spread() for its entries`,
      );
    return scalarLines(`${pad(column)}-`, node, column, backend);
  },
  list: dashedEntry,
  map: dashedEntry,
  remark: ({ comment, node }, { column, backend }) => [
    ...backend.comment(comment, column),
    ...entryLines(strip(node), column, backend),
  ],
  block: (node, place) => {
    if (!isList(node)) return dashedEntry(node, place);
    requireFirst(node);
    return listLines(node, place.column, place.backend);
  },
  merged: dashedEntry,
  each: ({ loop, node }, { column, backend }) =>
    backend.loop(loop, [], column, (inside) => inside.chunks([entryChunk(node, column, inside)], column)),
  spread: ({ list }, { column, backend }) => backend.freeEntries(list, [], [], column),
};

/** A map or list as one entry. */
function dashedEntry(node: unknown, { column, backend }: Place): Lines {
  if (isEmpty(node)) return [`${pad(column)}- ${isList(node) ? '[]' : '{}'}`];
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
  return visit(node, FIRST_FIELD, undefined);
}

const FIRST_FIELD: NodeVisitor<unknown, undefined> = {
  ...REFUSED,
  // A user's map or list prints as a whole, with the line feed before it.
  expression: () => true,
  list: firstGiven,
  map: (node) => firstGiven(Object.values(node)),
  remark: ({ node }) => firstField(node),
  block: ({ node }) => firstField(node),
  merged: (node) => (node.fixed.length > 0 ? firstField(node.fixed[0]) : node),
};

function firstGiven(nodes: readonly unknown[]): unknown {
  return nodes.find((node) => node !== undefined);
}

function isFree(node: unknown): node is Expression {
  return node instanceof Expression && (node.kind === 'list' || node.kind === 'map');
}

function isList(node: unknown): boolean {
  return Array.isArray(node) || (node instanceof NamedBlock && isList(node.node));
}

function isEmpty(node: unknown): boolean {
  return Array.isArray(node)
    ? node.every((entry) => entry === undefined)
    : isPlainObject(node) && Object.values(node).every((field) => field === undefined);
}
