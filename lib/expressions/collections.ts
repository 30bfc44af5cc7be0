import { UserError } from '../errors.ts';
import { integersOnly } from './compare.ts';
import { describe, type Expression, type Input } from './expression.ts';
import { defineFunction } from './function.ts';
import { or } from './logic.ts';

/** A user's list, to be read as a whole. */
export type AnyList = readonly unknown[];

/** A user's map, to be read as a whole. */
export type AnyMap = Readonly<Record<string, unknown>>;

const LENGTH = { min: 0, max: 2 ** 31 };

/** How many entries the list or map has. */
export const length = defineFunction('integer', {
  evaluate: (value: AnyList | AnyMap) => Object.keys(value).length,
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
  evaluate: (value: AnyMap, key: string) => Object.hasOwn(value, key),
  template: (value, key) => `hasKey ${value} ${key}`,
});

/** The map has an entry of one of these keys. */
export function hasAnyKey(value: Input<AnyMap>, keys: readonly string[]): Expression<boolean> {
  return or(...keys.map((key) => hasKey(value, key)));
}

/**
 * The map of numbers has an entry of this integer. Helm holds numbers of files and of flags as different types, which Go
 * never takes for equal, so they are compared as JSON prints them.
 */
export const hasValue = defineFunction('boolean', {
  evaluate: (value: Readonly<Record<string, number>>, number: number) => Object.values(value).includes(number),
  template: (value, number) => `regexMatch (printf "[[,]%d[],]" ${number}) (toJson (values ${value}))`,
  traits: (_, number) => integersOnly(number),
});

/** The list has this text in it. */
export const includes = defineFunction('boolean', {
  evaluate: (value: readonly string[], entry: string) => value.includes(entry),
  template: (value, entry) => `has ${entry} ${value}`,
});

/** The map without the entries of these keys. */
export function omit(value: Expression<AnyMap>, keys: readonly string[]): Expression<AnyMap> {
  if (keys.length === 0) return value;
  return omitting(value, ...keys);
}

const omitting = defineFunction<[AnyMap, ...string[]], 'map'>('map', {
  evaluate: (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))),
  template: (value, ...keys) => `omit ${value} ${keys.join(' ')}`,
});

/** The map has a map under `outer`, and that has an entry of the key `inner`: `hasField(resources, 'limits', 'memory')`. */
export const hasField = defineFunction('boolean', {
  evaluate: (value: AnyMap, outer: string, inner: string) => {
    const nested = mapUnder(value, outer);
    return nested !== undefined && Object.hasOwn(nested, inner);
  },
  template: (value, outer, inner) =>
    `and (kindIs "map" (get ${value} ${outer})) (hasKey (get ${value} ${outer}) ${inner})`,
});

/** The same, where that entry is `true`, as a boolean or as a text: `fieldIsTrue(config, 'security', 'enabled')`. */
export const fieldIsTrue = defineFunction('boolean', {
  evaluate: (value: AnyMap, outer: string, inner: string) => {
    const nested = mapUnder(value, outer);
    return nested !== undefined && Object.hasOwn(nested, inner) && [true, 'true'].includes(nested[inner] as never);
  },
  template: (value, outer, inner) =>
    `and (kindIs "map" (get ${value} ${outer})) (eq (toString (get (get ${value} ${outer}) ${inner})) "true")`,
});

/** The map under a key, where there is one. */
function mapUnder(value: AnyMap, key: string): AnyMap | undefined {
  const nested = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof nested === 'object' && nested !== null && !Array.isArray(nested) ? (nested as AnyMap) : undefined;
}
