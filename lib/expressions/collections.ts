import { UserError } from '../errors.ts';
import { describe, type Expression, type Input } from './expression.ts';
import { defineFunction } from './function.ts';
import { and } from './logic.ts';
import { Literal } from './literal.ts';
import { notEmpty } from './presence.ts';

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

/** The map has an entry of one of these keys. */
export function hasAnyKey(value: Input<Map>, keys: readonly string[]): Expression<boolean> {
  const [key, ...others] = keys;
  if (key === undefined) return Literal.of(false);
  return others.length === 0 ? hasKey(value, key) : notEmpty(picking(value, ...keys));
}

const picking = defineFunction<[Map, ...string[]], 'map'>('map', {
  evaluate: (value, ...keys) => Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))),
  template: (value, ...keys) => `pick ${value} ${keys.join(' ')}`,
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
export function hasField(value: Input<Map>, outer: string, inner: string): Expression<boolean> {
  return and(hasMap(value, outer), innerKey(value, outer, inner));
}

/** The same, where that entry is `true`, as a boolean or as a text: `fieldIsTrue(config, 'security', 'enabled')`. */
export function fieldIsTrue(value: Input<Map>, outer: string, inner: string): Expression<boolean> {
  return fieldIs(value, outer, inner, 'true');
}

/** The same, where that entry is this word, or a boolean that is written so: `fieldIs(volume, 'emptyDir', 'medium', 'Memory')`. */
export function fieldIs(value: Input<Map>, outer: string, inner: string, word: string): Expression<boolean> {
  return and(hasMap(value, outer), innerIs(value, outer, inner, word));
}

const hasMap = defineFunction('boolean', {
  evaluate: (value: Map, outer: string) => mapUnder(value, outer) !== undefined,
  template: (value, outer) => `kindIs "map" (get ${value} ${outer})`,
});

// Go fails where there is no map, so these stand after hasMap() only: a template stops at what decides.
const innerKey = defineFunction('boolean', {
  evaluate: (value: Map, outer: string, inner: string) => Object.hasOwn(mapUnder(value, outer) ?? {}, inner),
  template: (value, outer, inner) => `hasKey (get ${value} ${outer}) ${inner}`,
});

const innerIs = defineFunction('boolean', {
  evaluate: holdsWord,
  template: (value, outer, inner, word) => `eq (toString (get (get ${value} ${outer}) ${inner})) ${word}`,
  negation: (value, outer, inner, word): Expression<boolean> => innerIsNot(value, outer, inner, word),
});

const innerIsNot = defineFunction('boolean', {
  evaluate: (value: Map, outer: string, inner: string, word: string) => !holdsWord(value, outer, inner, word),
  template: (value, outer, inner, word) => `ne (toString (get (get ${value} ${outer}) ${inner})) ${word}`,
  negation: (value, outer, inner, word): Expression<boolean> => innerIs(value, outer, inner, word),
});

function holdsWord(value: Map, outer: string, inner: string, word: string): boolean {
  const nested = mapUnder(value, outer) ?? {};
  const found = Object.hasOwn(nested, inner) ? nested[inner] : undefined;
  return (typeof found === 'string' || typeof found === 'boolean') && String(found) === word;
}

/** What the user gave is a map. */
export const isMap = defineFunction('boolean', {
  evaluate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  template: (value) => `kindIs "map" ${value}`,
});

/** The text of the map under a key; `""` where there is none, or something else than a text. */
export const textUnder = defineFunction('string', {
  evaluate: (value: Map, key: string) => {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof found === 'string' ? found : '';
  },
  template: (value, key) => `ternary (get ${value} ${key}) "" (kindIs "string" (get ${value} ${key}))`,
});

/** The map under a key, where there is one. */
function mapUnder(value: Map, key: string): Map | undefined {
  const nested = Object.hasOwn(value, key) ? value[key] : undefined;
  return typeof nested === 'object' && nested !== null && !Array.isArray(nested) ? (nested as Map) : undefined;
}
