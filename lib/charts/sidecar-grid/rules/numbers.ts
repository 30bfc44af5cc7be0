import { multiply } from '../../../expressions/arithmetic.ts';
import { choose } from '../../../expressions/choose.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { defineFunction } from '../../../expressions/function.ts';
import { firstMatch } from '../../../expressions/regex.ts';
import { endsWith } from '../../../expressions/strings.ts';
import type { FreeMap } from '../../../values/collections.ts';

/** The number under a key of the map: 1 to 999999, or 0 for all else. */
export const numberAt = defineFunction('integer', {
  evaluate: (map: FreeMap, key: string) => wholeNumber(Object.hasOwn(map, key) ? map[key] : undefined),
  template: (map, key) => `int64 (regexFind "^[1-9][0-9]{0,5}$" (toString (get ${map} ${key})))`,
  traits: () => ({ range: { min: 0, max: 999_999 } }),
});

/** The least digit from 1 on under a key, anywhere in the map; 9 where there is none. */
export const leastDigit = defineFunction('integer', {
  evaluate: (map: FreeMap, key: string) =>
    Math.min(
      9,
      ...[...JSON.stringify(map).matchAll(new RegExp(`"${key}":([1-9])`, 'g'))].map((match) => Number(match[1])),
    ),
  template: (map, key) =>
    `int64 (regexFind "[0-9]$" (first (sortAlpha (append (regexFindAll (printf "%q:[1-9]" ${key}) (toJson ${map}) -1) (printf "%q:9" ${key})))))`,
  traits: () => ({ range: { min: 1, max: 9 } }),
});

/** A preStop that sleeps, as JSON. */
const SLEEP = '"preStop":[{]"sleep":[{]"seconds":[1-9][0-9]{0,5}[}]{2}';

/** The seconds that a preStop of the lifecycle sleeps: 1 to 999999, or 0 for one that does something else, and for none. */
export function preStopSeconds(lifecycle: Expression<FreeMap>): Expression<number> {
  return leadingNumber(firstMatch(firstMatch(json(lifecycle), SLEEP), '[0-9]+'));
}

const json = defineFunction('string', {
  evaluate: (value: FreeMap) => JSON.stringify(value),
  template: (value) => `toJson ${value}`,
});

/** The memory limit of a container's resources in MiB, where it is a whole number of Mi or Gi; else 0. */
export function mebibytesOf(resources: Expression<FreeMap>): Expression<number> {
  const limit = firstMatch(memoryLimit(resources), '^[1-9][0-9]{0,5}[MG]i$');
  return multiply(leadingNumber(firstMatch(limit, '^[0-9]+')), choose(endsWith(limit, 'Gi'), 1024, 1));
}

const memoryLimit = defineFunction('string', {
  evaluate: ({ limits }: FreeMap) =>
    typeof limits === 'object' && limits !== null && 'memory' in limits ? String(limits.memory) : '',
  template: (resources) =>
    `toString (get (ternary (get ${resources} "limits") dict (kindIs "map" (get ${resources} "limits"))) "memory")`,
});

/** The number that a text of digits is; 0 for no text. */
const leadingNumber = defineFunction('integer', {
  evaluate: (digits: string) => Number(digits),
  template: (digits) => `int64 ${digits}`,
  traits: () => ({ range: { min: 0, max: 999_999 } }),
});

function wholeNumber(value: unknown): number {
  return /^[1-9][0-9]{0,5}$/.test(String(value)) ? Number(value) : 0;
}
