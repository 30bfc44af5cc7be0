import { UserError } from '../errors.ts';
import type { Expression } from '../expressions/expression.ts';
import { assertNotOptional } from '../expressions/function.ts';
import { NamedPartial } from './partial.ts';
import type { EachField } from './each.ts';
import type { MapPart } from './node.ts';
import { KIND, visit, visitorOf } from './visitor.ts';

/** Part of a merged map whose keys are known: fields, or a block of them. */
export type FixedPart = FixedFields | NamedPartial;

type FixedFields = Readonly<Record<string, unknown>>;

/**
 * A map of fixed fields and of user maps. A fixed key always wins; of the user's maps, the one named first;
 * defaults apply if no user map has the key.
 */
export class Merged<T = unknown> {
  readonly [KIND] = 'merged';

  /** Only for the compiler. */
  declare readonly mergedOf: T;

  private constructor(
    readonly fixed: readonly FixedPart[],
    readonly free: readonly Expression<Readonly<Record<string, unknown>>>[],
    readonly loops: readonly EachField[],
    /** Fields that apply if no user map has the key. */
    readonly defaults: Readonly<Record<string, unknown>>,
  ) {}

  /** Sorts the parts by what they are. @throws UserError for maps of which keys could be the same, or may be absent */
  static of<T>(parts: readonly MapPart<T>[]): Merged<T> {
    const sorted: Sorted = { fixed: [], free: [], loops: [], defaults: {} };
    for (const part of parts) visit(part, SORT, sorted);
    const { free, loops, defaults } = sorted;
    const map = new Merged<T>(sorted.fixed.filter(hasFields), free, loops, defaults);
    if (loops.length > 0 && (free.length + loops.length > 1 || Object.keys(defaults).length > 0))
      throw new UserError('fields made in a loop cannot be merged with other user maps: their keys could be the same');
    if (parts.length > 1) {
      free.forEach(assertNotOptional);
      map.fixed.forEach(assertKnownKeys);
      const useless = Object.keys(defaults).find((key) => map.fixedKeys.includes(key));
      if (useless !== undefined)
        throw new UserError(
          `the field ${JSON.stringify(useless)} is fixed, so its default is never used: remove the default`,
        );
    }
    return map;
  }

  /** All keys that are known before the values are. */
  get fixedKeys(): readonly string[] {
    const keys = this.fixed.flatMap(keysOf);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined)
      throw new UserError(`the field ${JSON.stringify(twice)} occurs twice in one map: remove one`);
    return keys;
  }
}

/** A map of fixed fields, blocks, user maps, and fields made in a loop. */
export function merged<T>(...parts: readonly MapPart<NoInfer<T>>[]): Merged<T> {
  return Merged.of<T>(parts);
}

/** The parts of a map by what they are. */
interface Sorted {
  readonly fixed: FixedPart[];
  readonly free: Expression<FixedFields>[];
  readonly loops: EachField[];
  readonly defaults: Record<string, unknown>;
}

const SORT = visitorOf<Sorted, unknown>((part, { fixed }) => fixed.push(part as FixedPart), {
  expression: (part, { free }) => free.push(part as Expression<FixedFields>),
  eachField: (part, { loops }) => loops.push(part),
  defaults: (part, { defaults }) => Object.assign(defaults, part.fields),
});

function hasFields(part: FixedPart): boolean {
  return part instanceof NamedPartial || Object.values(part).some((field) => field !== undefined);
}

function assertKnownKeys(part: FixedPart): void {
  if (!(part instanceof NamedPartial)) return;
  if (visit(part.node, HOLDS_USER_MAP, undefined))
    throw new UserError(
      `the block ${part.name} holds a user map, so it cannot be merged with other parts: merge them inside the block`,
    );
}

const HOLDS_USER_MAP = visitorOf<undefined, boolean>(() => false, {
  expression: () => true,
  merged: ({ fixed, free, loops }) => {
    fixed.forEach(assertKnownKeys);
    return free.length + loops.length > 0;
  },
});

function keysOf(part: FixedPart): readonly string[] {
  return visit(part instanceof NamedPartial ? part.node : part, KEYS, undefined);
}

const KEYS = visitorOf<undefined, readonly string[]>(
  (fields) => Object.entries(fields as object).flatMap(([key, field]) => (field === undefined ? [] : [key])),
  { merged: (node) => node.fixedKeys },
);

/** Fields of a merged map that apply only if no user map has the key. */
export class Defaults<Fields = unknown> {
  readonly [KIND] = 'defaults';

  /** Only for the compiler. */
  declare readonly defaultsOf: Fields;

  constructor(readonly fields: Readonly<Record<string, unknown>>) {}
}

/** Fields of a merged map that give way to the user's fields: `merged(values.affinity, defaults({ … }))`. */
export function defaults<Fields>(fields: NoInfer<Fields>): Defaults<Fields> {
  return new Defaults<Fields>(fields as Readonly<Record<string, unknown>>);
}
