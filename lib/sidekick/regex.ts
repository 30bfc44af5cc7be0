import { defineFunction } from '../expressions/function.ts';
import { matcher } from '../values/matcher.ts';

// Patterns are RE2's and JavaScript's at once, as those of schemas: no look-around, no back-references.

/** The pattern matches a part of the text. */
export const matches = defineFunction('boolean', {
  evaluate: (value: string, pattern: string) => matcher(pattern).test(value),
  template: (value, pattern) => `regexMatch ${pattern} ${value}`,
});

/** The first part of the text that the pattern matches; `""` when there is none. */
export const firstMatch = defineFunction('string', {
  evaluate: (value: string, pattern: string) => matcher(pattern).exec(value)?.[0] ?? '',
  template: (value, pattern) => `regexFind ${pattern} ${value}`,
  traits: (value) => ({ safe: value.traits.safe === true, ascii: value.traits.ascii === true }),
});

/**
 * The text with each part that the pattern matches replaced. In the replacement, `${1}` is the first group. The pattern
 * never matches an empty part: Go and we mean different places.
 */
export const replaceMatches = defineFunction('string', {
  evaluate: (value: string, pattern: string, replacement: string) =>
    value.replace(new RegExp(pattern, 'gu'), (...groups: readonly unknown[]) => filled(replacement, groups)),
  template: (value, pattern, replacement) => `regexReplaceAll ${pattern} ${value} ${replacement}`,
  traits: (value, _pattern, replacement) => ({
    safe: value.traits.safe === true && replacement.traits.safe === true,
    ascii: value.traits.ascii === true && replacement.traits.ascii === true,
  }),
});

/** How many different parts of the text the pattern matches. */
export const countDistinctMatches = defineFunction('integer', {
  evaluate: (value: string, pattern: string) => new Set(value.match(new RegExp(pattern, 'gu'))).size,
  template: (value, pattern) => `len (uniq (regexFindAll ${pattern} ${value} -1))`,
  traits: () => ({ range: { min: 0, max: 2 ** 31 } }),
});

/** The replacement with the groups of one match; a group that took no part is empty. */
function filled(replacement: string, groups: readonly unknown[]): string {
  return replacement.replace(/\$\{(\d+)\}/g, (_, number: string) => {
    const group = groups[Number(number)];
    return typeof group === 'string' ? group : '';
  });
}
