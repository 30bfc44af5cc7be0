import { UserError } from '../errors.ts';
import { describe, type Expression } from './expression.ts';
import { defineFunction } from './function.ts';
import { Literal } from './literal.ts';

// Patterns are RE2's and JavaScript's at once, as those of schemas, and known when the chart is made.

/** The pattern matches a part of the text. */
export const matches = defineFunction('boolean', {
  evaluate: (value: string, pattern: string) => matcher(pattern).test(value),
  template: (value, pattern) => `regexMatch ${pattern} ${value}`,
  traits: (_, pattern) => {
    assertUnambiguous(pattern);
    return {};
  },
});

/** The first part of the text that the pattern matches; `""` when there is none. */
export const firstMatch = defineFunction('string', {
  evaluate: (value: string, pattern: string) => matcher(pattern).exec(value)?.[0] ?? '',
  template: (value, pattern) => `regexFind ${pattern} ${value}`,
  traits: (value, pattern) => {
    assertUnambiguous(pattern);
    return { safe: value.traits.safe === true, ascii: value.traits.ascii === true };
  },
});

/**
 * The text with each part that the pattern matches replaced. In the replacement, `${1}` is the first group. The pattern
 * never matches an empty part: Go and we mean different places.
 */
export const replaceMatches = defineFunction('string', {
  evaluate: (value: string, pattern: string, replacement: string) =>
    value.replace(new RegExp(pattern, 'gu'), (...groups: readonly unknown[]) => filled(replacement, groups)),
  template: (value, pattern, replacement) => `regexReplaceAll ${pattern} ${value} ${replacement}`,
  traits: (value, pattern, replacement) => {
    assertUnambiguous(pattern);
    return {
      safe: value.traits.safe === true && replacement.traits.safe === true,
      ascii: value.traits.ascii === true && replacement.traits.ascii === true,
    };
  },
});

/** How many different parts of the text the pattern matches. */
export const countDistinctMatches = defineFunction('integer', {
  evaluate: (value: string, pattern: string) => new Set(value.match(new RegExp(pattern, 'gu'))).size,
  template: (value, pattern) => `len (uniq (regexFindAll ${pattern} ${value} -1))`,
  traits: (_, pattern) => {
    assertUnambiguous(pattern);
    return { range: { min: 0, max: 2 ** 31 } };
  },
});

/** The parts of the text that the pattern matches. */
export const allMatches = defineFunction('list', {
  evaluate: (value: string, pattern: string) => value.match(new RegExp(pattern, 'gu')) ?? [],
  template: (value, pattern) => `regexFindAll ${pattern} ${value} -1`,
  traits: (_, pattern) => {
    assertUnambiguous(pattern);
    return {};
  },
});

/** @throws UserError for a pattern that is not known, or that RE2 and JavaScript may read in two ways */
function assertUnambiguous(pattern: Expression): void {
  if (!(pattern instanceof Literal)) throw new UserError(`${describe(pattern)} is not known: a pattern must be`);
  const text = String(pattern.value);
  if (!/^[ -~]*$/.test(text) || /\\(?![$()*+./?[\\\]^{|}])|\(\?/.test(text))
    throw new UserError(
      `the pattern ${JSON.stringify(text)} has a backslash before something else than a sign such as [, a group of a kind, or more than ASCII: RE2 and JavaScript may read it in two ways`,
    );
}

/** The replacement with the groups of one match; a group that took no part is empty. */
function filled(replacement: string, groups: readonly unknown[]): string {
  return replacement.replace(/\$\{(\d+)\}/g, (_, number: string) => {
    const group = groups[Number(number)];
    return typeof group === 'string' ? group : '';
  });
}

const matchers = new Map<string, RegExp>();

/** A pattern, compiled once: a few patterns are used many times. */
export function matcher(pattern: string): RegExp {
  const known = matchers.get(pattern) ?? new RegExp(pattern, 'u');
  matchers.set(pattern, known);
  return known;
}
