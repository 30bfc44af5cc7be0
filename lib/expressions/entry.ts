import { defineFunction } from './function.ts';

type Map = Readonly<Record<string, unknown>>;

/** What a map of the user holds under a key, printed as it was given. It stands under `hasKey()`: else there is nothing. */
export const entryOf = defineFunction('integerOrString', {
  evaluate: (map: Map, key: string) => map[key] as string,
  template: (map, key) => `get ${map} ${key}`,
});

/** The same of a map under a key of it. It stands under `hasField()`. */
export const fieldOf = defineFunction('integerOrString', {
  evaluate: (map: Map, outer: string, inner: string) => (map[outer] as Map)[inner] as string,
  template: (map, outer, inner) => `get (get ${map} ${outer}) ${inner}`,
});
