import { defineFunction } from './function.ts';

type Map = Readonly<Record<string, unknown>>;

/** What a user's map holds under a key, printed unchanged. Use it only under `hasKey()`. */
export const entryOf = defineFunction('integerOrString', {
  evaluate: (map: Map, key: string) => map[key] as string,
  template: (map, key) => `get ${map} ${key}`,
});

/** The same for a map inside the map. Use it only under `hasField()`. */
export const fieldOf = defineFunction('integerOrString', {
  evaluate: (map: Map, outer: string, inner: string) => (map[outer] as Map)[inner] as string,
  template: (map, outer, inner) => `get (get ${map} ${outer}) ${inner}`,
});
