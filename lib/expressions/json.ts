import { UserError } from '../errors.ts';
import { describe } from './expression.ts';
import { defineFunction } from './function.ts';
import { Literal } from './literal.ts';
import { matcher } from './matcher.ts';

// User maps and lists have no kind of their own in the language. As JSON they can be compared and looked through.

/** The value is this one, which is given as JSON with sorted keys and no white space: see {@link sortedJson}. */
export const equalsJson = defineFunction('boolean', {
  evaluate: (value: unknown, json: string) => sortedJson(value) === json,
  template: (value, json) => `eq (toJson ${value}) ${json}`,
});

/** A pattern matches a part of the value's JSON, such as `[{,]"indexes":`, which is a key of a map in it. */
export const matchesJson = defineFunction('boolean', {
  evaluate: (value: unknown, pattern: string) => matcher(pattern).test(sortedJson(value)),
  template: (value, pattern) => `regexMatch ${pattern} (toJson ${value})`,
  traits: (_, pattern) => {
    // Go and JavaScript escape other characters in texts, and print numbers in other ways.
    if (!(pattern instanceof Literal) || !/^[A-Za-z_",:{[\]]*$/.test(String(pattern.value)))
      throw new UserError(
        `the pattern ${describe(pattern)} for JSON must be known, and of letters, _ , : " [ ] and { alone`,
      );
    return {};
  },
});

/** JSON as Helm prints it, for values of plain ASCII and small numbers: keys sorted, no white space. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
