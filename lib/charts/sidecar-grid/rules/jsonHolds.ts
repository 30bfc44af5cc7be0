import { defineFunction } from '../../../expressions/function.ts';

/**
 * The value as JSON has this part in it, which is ASCII without `<`, `>` and `&`, and of each map has one key at most: then
 * it does not matter that Helm sorts keys.
 */
export const jsonHolds = defineFunction('boolean', {
  evaluate: (value: unknown, part: string) => JSON.stringify(value).includes(part),
  template: (value, part) => `contains ${part} (toJson ${value})`,
});

/** Each entry of the map, and no map inside of one, has this key. */
export const eachHas = defineFunction('boolean', {
  evaluate: (map: Readonly<Record<string, unknown>>, key: string) =>
    JSON.stringify(map).split(`"${key}":`).length - 1 === Object.keys(map).length,
  template: (map, key) => `eq (len (splitList (printf "%q:" ${key}) (toJson ${map}))) (add1 (len ${map}) | int)`,
});
