import { UserError } from '../errors.ts';
import { hasKey } from '../expressions/collections.ts';
import { describe, Expression } from '../expressions/expression.ts';
import { and, not } from '../expressions/logic.ts';
import { Document, NamedPartial } from '../manifest/partial.ts';
import type { EachField } from '../manifest/each.ts';
import type { Merged } from '../manifest/merged.ts';
import { isPlainObject, type NodeVisitor, notANode, visit, visitorOf } from '../manifest/visitor.ts';
import { When } from '../manifest/when.ts';
import { type Backend, type Chunk, type Lines, pad } from './backend.ts';
import { chunkOf, requireFirst, requireFirstOfEntry, strip } from './chunk.ts';
import { keyText, scalarLines } from './scalarLines.ts';

/** Where lines go, and how they are written. */
interface Place {
  readonly column: number;
  readonly backend: Backend;
}

/** The fields of a map, from a column on. */
export function mapLines(node: unknown, column: number, backend: Backend): Lines {
  return visit(node, MAP_LINES, { column, backend });
}

const MAP_LINES = visitorOf<Place, Lines>(refuse, {
  comment: (node, { column, backend }) => [
    ...backend.comment(node.comment, column),
    ...mapLines(node.node, column, backend),
  ],
  merged: (node, { column, backend }) => backend.chunks(mergedChunks(node, column, backend), column),
  partial: (node, { column, backend }) =>
    backend.partial(node, column, (inside, at) => mapLines(node.node, at, inside)),
  expression: freeEntries,
  map: (fields, { column, backend }) => backend.chunks(fieldChunks(fields, column, backend), column),
});

/** The entries of a list, from a column on. */
export function listLines(node: unknown, column: number, backend: Backend): Lines {
  return visit(node, LIST_LINES, { column, backend });
}

const LIST_LINES = visitorOf<Place, Lines>(refuse, {
  expression: freeEntries,
  partial: (node, { column, backend }) =>
    backend.partial(node, column, (inside, at) => listLines(node.node, at, inside)),
  list: (nodes, { column, backend }) =>
    backend.chunks(
      nodes.map((item) => entryChunk(item, column, backend)),
      column,
    ),
});

function freeEntries(value: Expression, { column, backend }: Place): Lines {
  return backend.freeEntries(value, [], [], column);
}

/** Loops and user lists test themselves whether they have an entry. */
const TESTS_ITSELF = visitorOf<undefined, boolean>(() => false, { each: () => true, spread: () => true });

function entryChunk(node: unknown, column: number, backend: Backend): Chunk {
  if (visit(node, TESTS_ITSELF, undefined)) return { lines: entryLines(node, column, backend) };
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
      if (!(part instanceof NamedPartial)) return fieldChunks(part, column, backend);
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

/** A field's place, and its key as written. */
interface FieldPlace extends Place {
  readonly key: string;
}

function fieldLines(key: string, node: unknown, column: number, backend: Backend): Lines {
  return visit(node, FIELD_LINES, { key, column, backend });
}

/** Conditions are the chunk's, and what is no node is refused where its lines are made. */
const FIELD_LINES: NodeVisitor<FieldPlace, Lines> = {
  comment: (node, { key, column, backend }) => [
    ...backend.comment(node.comment, column),
    ...fieldLines(key, strip(node.node), column, backend),
  ],
  expression: (node, place) => {
    const { key, column, backend } = place;
    if (node instanceof Document) return backend.document(key, node, column);
    return isFree(node) ? backend.freeField(key, node, column).lines : scalarField(node, place);
  },
  scalar: scalarField,
  list: listField,
  partial: (node, place) => (isList(node) ? listField(node, place) : mapField(node, place)),
  map: mapField,
  merged: mapField,
  nothing: (place) => mapField(undefined, place),
  when: mapField,
  each: mapField,
  eachField: mapField,
  spread: mapField,
  defaults: mapField,
  other: mapField,
};

function scalarField(node: unknown, { key, column, backend }: FieldPlace): Lines {
  return scalarLines(`${pad(column)}${key}:`, node, column, backend);
}

function listField(node: unknown, { key, column, backend }: FieldPlace): Lines {
  const start = `${pad(column)}${key}:`;
  return isEmpty(node) ? [`${start} []`] : [start, ...listLines(node, column + 2, backend)];
}

function mapField(node: unknown, { key, column, backend }: FieldPlace): Lines {
  const start = `${pad(column)}${key}:`;
  return isEmpty(node) ? [`${start} {}`] : [start, ...mapLines(node, column + 2, backend)];
}

/** What one node of a list adds to it. */
function entryLines(node: unknown, column: number, backend: Backend): Lines {
  return visit(node, ENTRY_LINES, { column, backend });
}

const ENTRY_LINES: NodeVisitor<Place, Lines> = {
  comment: (node, { column, backend }) => [
    ...backend.comment(node.comment, column),
    ...entryLines(strip(node.node), column, backend),
  ],
  spread: (node, place) => freeEntries(node.list, place),
  each: (node, { column, backend }) =>
    backend.loop(node.loop, [], column, (inside) => inside.chunks([entryChunk(node.node, column, inside)], column)),
  expression: (node, place) => {
    if (!isFree(node)) return scalarEntry(node, place);
    throw new UserError(
      `${describe(node)} is a user map or list, which cannot be one entry of a list: use spread() for its entries`,
    );
  },
  scalar: scalarEntry,
  partial: (node, place) => {
    if (!isList(node)) return nestedEntry(node, place);
    requireFirst(node);
    return listLines(node, place.column, place.backend);
  },
  list: nestedEntry,
  map: nestedEntry,
  merged: nestedEntry,
  when: nestedEntry,
  eachField: nestedEntry,
  defaults: nestedEntry,
  nothing: () => refuse(undefined),
  other: (node, place) => (typeof node === 'object' && node !== null ? nestedEntry(node, place) : refuse(node)),
};

function scalarEntry(node: unknown, { column, backend }: Place): Lines {
  return scalarLines(`${pad(column)}-`, node, column, backend);
}

/** A map or list as one entry. */
function nestedEntry(node: unknown, { column, backend }: Place): Lines {
  if (isEmpty(node)) return [`${pad(column)}- ${isList(node) ? '[]' : '{}'}`];
  requireFirstOfEntry(node);
  return withDash(isList(node) ? listLines(node, column + 2, backend) : mapLines(node, column + 2, backend), column);
}

/** Puts the entry's dash before its first line. */
function withDash([first, ...rest]: Lines, column: number): Lines {
  if (first === undefined) return [];
  return [`${pad(column)}- ${first.slice(column + 2)}`, ...rest];
}

function isFree(node: unknown): node is Expression {
  return node instanceof Expression && (node.kind === 'list' || node.kind === 'map');
}

function isList(node: unknown): boolean {
  return Array.isArray(node) || (node instanceof NamedPartial && isList(node.node));
}

function isEmpty(node: unknown): boolean {
  return Array.isArray(node)
    ? node.every((entry) => entry === undefined)
    : isPlainObject(node) && Object.values(node).every((field) => field === undefined);
}

function refuse(node: unknown): never {
  throw notANode(node);
}
