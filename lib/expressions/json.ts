import type { Expression } from './expression.ts';
import { defineFunction } from './function.ts';

// Maps and lists of the user have no kind of their own in the language. As JSON they can be compared.

/** The value is this one, which is given as JSON with sorted keys and no white space: see {@link sortedJson}. */
export const equalsJson = defineFunction('boolean', {
  evaluate: (value: unknown, json: string) => sortedJson(value) === json,
  template: (value, json) => `eq (toJson ${value}) ${json}`,
  negation: (value, json): Expression<boolean> => differsFromJson(value, json),
});

const differsFromJson = defineFunction('boolean', {
  evaluate: (value: unknown, json: string) => sortedJson(value) !== json,
  template: (value, json) => `ne (toJson ${value}) ${json}`,
  negation: (value, json): Expression<boolean> => equalsJson(value, json),
});

/** JSON as Helm prints it, for values of plain ASCII and small numbers: keys sorted, no white space. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
