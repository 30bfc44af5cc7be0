import { UserError } from '../errors.ts';
import { integersOnly } from './compare.ts';
import { describe, type Expression, type Input } from './expression.ts';
import { defineFunction } from './function.ts';

/** The first `length` characters. Only of ASCII text: Go counts bytes. */
export const truncate = defineFunction('string', {
  evaluate: (value: string, length: number) => value.slice(0, length),
  template: (value, length) => `${value} | trunc ${/^\d+$/.test(length) ? length : `(int ${length})`}`,
  piped: true,
  traits: (value, length) => {
    if (!value.traits.ascii)
      throw new UserError(`${describe(value)} may hold more than ASCII, which Go would cut inside a character`);
    integersOnly(length);
    if ((length.traits.range?.min ?? -1) < 0) throw new UserError(`the length ${describe(length)} may be negative`);
    return { safe: value.traits.safe === true, ascii: true };
  },
});

/** The text without this ending, where it has it; once. */
export const trimSuffix = defineFunction('string', {
  evaluate: (value: string, suffix: string) =>
    suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value,
  template: (value, suffix) => `${value} | trimSuffix ${suffix}`,
  piped: true,
  traits: keepText,
});

/** The text with each `from` as `to`. `from` is never empty: between characters, Go and we mean different places. */
export const replace = defineFunction('string', {
  evaluate: (value: string, from: string, to: string) => value.replaceAll(from, () => to),
  template: (value, from, to) => `${value} | replace ${from} ${to}`,
  piped: true,
  traits: (value, from, to) => {
    if (!from.traits.nonEmpty)
      throw new UserError(`replace() needs a text to look for: ${describe(from)} may be empty`);
    return {
      safe: value.traits.safe === true && to.traits.safe === true,
      ascii: value.traits.ascii === true && to.traits.ascii === true,
    };
  },
});

/** The text holds this one. */
export const contains = defineFunction('boolean', {
  evaluate: (value: string, part: string) => value.includes(part),
  template: (value, part) => `contains ${part} ${value}`,
});

/** The text starts with this one. */
export const startsWith = defineFunction('boolean', {
  evaluate: (value: string, prefix: string) => value.startsWith(prefix),
  template: (value, prefix) => `hasPrefix ${prefix} ${value}`,
});

/** The text ends with this one. */
export const endsWith = defineFunction('boolean', {
  evaluate: (value: string, suffix: string) => value.endsWith(suffix),
  template: (value, suffix) => `hasSuffix ${suffix} ${value}`,
});

/**
 * The integer that a text of digits means, which is at most `largest`. Zeros may come first: they make no octal number
 * of it. What is no such text is 0.
 */
export function integerOf(value: Input<string>, largest: number): Expression<number> {
  return parsed(value, largest);
}

const parsed = defineFunction('integer', {
  evaluate: (value: string, largest: number) =>
    /^[0-9]+$/.test(value) && Number(value) <= largest ? Number(value) : 0,
  template: (value) => `atoi ${value}`,
  traits: (_, largest) => ({ range: { min: 0, max: largest.traits.range?.max ?? 0 } }),
});

/** SHA-256 of the text in hexadecimal. */
export const sha256 = defineFunction('string', {
  evaluate: hexadecimalSha256,
  template: (value) => `${value} | sha256sum`,
  piped: true,
  traits: () => ({ safe: true, ascii: true, nonEmpty: true }),
});

/** SHA-256 of a known text. Not by an import: node's crypto loads ciphers and streams, and most commands hash nothing. */
export function hexadecimalSha256(value: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(value).digest('hex');
}

function keepText(value: Expression<string>) {
  return { safe: value.traits.safe === true, ascii: value.traits.ascii === true };
}
