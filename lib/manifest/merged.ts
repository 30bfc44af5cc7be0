import { UserError } from '../errors.ts';
import { Expression } from '../expressions/expression.ts';
import { refuseOptional } from '../expressions/function.ts';
import { NamedBlock } from './block.ts';
import { Defaults } from './defaults.ts';
import { EachField } from './each.ts';
import type { MapPart } from './node.ts';

/** Part of a merged map whose keys are known: fields, or a block of them. */
export type FixedPart = FixedFields | NamedBlock;

type FixedFields = Readonly<Record<string, unknown>>;

/**
 * A map of fixed fields and of user maps. A fixed key always wins; of the user's maps, the one named first;
 * defaults apply if no user map has the key.
 */
export class Merged<T = unknown> {
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
    const free = parts.filter((part) => part instanceof Expression);
    const loops = parts.filter((part) => part instanceof EachField);
    const fixed = parts.filter(
      (part): part is Exclude<typeof part, Expression | EachField> =>
        !(part instanceof Expression) && !(part instanceof EachField) && !(part instanceof Defaults),
    );
    const defaults = Object.assign(
      {},
      ...parts.map((part) => (part instanceof Defaults ? part.fields : {})),
    ) as FixedFields;
    const map = new Merged<T>((fixed as readonly FixedPart[]).filter(hasFields), free, loops, defaults);
    if (loops.length > 0 && (free.length + loops.length > 1 || Object.keys(defaults).length > 0))
      throw new UserError('fields made in a loop cannot be merged with other user maps: their keys could be the same');
    if (parts.length > 1) {
      free.forEach(refuseOptional);
      map.fixed.forEach(refuseUnknownKeys);
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

function hasFields(part: FixedPart): boolean {
  return part instanceof NamedBlock || Object.values(part).some((field) => field !== undefined);
}

/** The block's own user maps are in its helper, where the keys of the other parts cannot be removed from them. */
function refuseUnknownKeys(part: FixedPart): void {
  if (!(part instanceof NamedBlock)) return;
  const { node } = part;
  if (node instanceof Merged) node.fixed.forEach(refuseUnknownKeys);
  if (node instanceof Expression || (node instanceof Merged && node.free.length + node.loops.length > 0))
    throw new UserError(
      `the block ${part.name} holds a user map, so it cannot be merged with other parts: merge them inside the block`,
    );
}

function keysOf(part: FixedPart): readonly string[] {
  const node = part instanceof NamedBlock ? part.node : part;
  if (node instanceof Merged) return node.fixedKeys;
  return Object.entries(node as object).flatMap(([key, field]) => (field === undefined ? [] : [key]));
}
