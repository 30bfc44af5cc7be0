import { UserError } from '../errors.ts';
import { describe, type Expression } from './expression.ts';
import { defineFunction } from './function.ts';

type List = readonly unknown[];
type Map = Readonly<Record<string, unknown>>;

const LENGTH = { min: 0, max: 2 ** 31 };

/** How many entries the list or map has. */
export const length = defineFunction('integer', {
  evaluate: (value: List | Map) => Object.keys(value).length,
  template: (value) => `len ${value}`,
  traits: (value) => {
    if (value.kind !== 'list' && value.kind !== 'map')
      throw new UserError(`${describe(value)} is of kind ${value.kind}: only lists and maps have a length`);
    return { range: LENGTH };
  },
});

/** The texts of the list, with a separator between them. */
export const join = defineFunction('string', {
  evaluate: (value: readonly string[], separator: string) => value.join(separator),
  template: (value, separator) => `join ${separator} ${value}`,
});

/** The map has an entry of this key. */
export const hasKey = defineFunction('boolean', {
  evaluate: (value: Map, key: string) => Object.hasOwn(value, key),
  template: (value, key) => `hasKey ${value} ${key}`,
});

/** The list has this text in it. */
export const includes = defineFunction('boolean', {
  evaluate: (value: readonly string[], entry: string) => value.includes(entry),
  template: (value, entry) => `has ${entry} ${value}`,
});

/** The map without the entries of these keys. */
export function omit(value: Expression<Map>, keys: readonly string[]): Expression<Map> {
  if (keys.length === 0) return value;
  return omitting(value, ...keys);
}

const omitting = defineFunction<[Map, ...string[]], 'map'>('map', {
  evaluate: (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))),
  template: (value, ...keys) => `omit ${value} ${keys.join(' ')}`,
});

/** The map has a map under `outer`, and that has an entry of the key `inner`: `hasField(resources, 'limits', 'memory')`. */
export const hasField = defineFunction('boolean', {
  evaluate: (value: Map, outer: string, inner: string) => {
    const nested = Object.hasOwn(value, outer) ? value[outer] : undefined;
    return typeof nested === 'object' && nested !== null && !Array.isArray(nested) && Object.hasOwn(nested, inner);
  },
  template: (value, outer, inner) =>
    `and (kindIs "map" (get ${value} ${outer})) (hasKey (get ${value} ${outer}) ${inner})`,
});
