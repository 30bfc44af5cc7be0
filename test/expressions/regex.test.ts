import { describe, expect, test } from 'vitest';
import type { Input } from '../../lib/expressions/expression.ts';
import { countDistinctMatches, firstMatch, matcher, matches, replaceMatches } from '../../lib/expressions/regex.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const value = a.string('value');
const ask = (expression: Parameters<typeof both.value>[0], text: string) => both.value(expression, { value: text });

describe('patterns mean the same in Go and in process', () => {
  test.each([
    ['http://a:1', '^https?://', true],
    ['ftp://a', '^https?://', false],
    ['a\nb', '^b', false],
    ['[::1]', '^\\[[^\\]]+\\]$', true],
    ['', '^$', true],
  ])('%j matches %j: %j', async (text, pattern, expected) => {
    expect(await ask(matches(value, pattern), text)).toBe(expected);
  });

  test.each([
    ['one two three', '[^ ]*t[^ ]*', 'two'],
    ['xaay', 'a|aa', 'a'],
    ['one', 'z+', ''],
  ])('the first match in %j of %j is %j', async (text, pattern, expected) => {
    expect(await ask(firstMatch(value, pattern), text)).toBe(expected);
  });

  test.each([
    ['a1b22', '([a-z])([0-9]+)', '${2}${1}', '1a22b'],
    ['ab', '(x)?([ab])', '<${1}${2}>', '<a><b>'],
    ['0123456789', '(0)(1)(2)(3)(4)(5)(6)(7)(8)(9)', '${10}${1}', '90'],
  ])('%j with %j as %j is %j', async (text, pattern, replacement, expected) => {
    expect(await ask(replaceMatches(value, pattern, replacement), text)).toBe(expected);
  });

  test.each([
    ['a b a c', '[a-z]', 3],
    ['1 2', '[a-z]', 0],
    ['', '[a-z]', 0],
  ])('%j has %j as %j different parts', async (text, pattern, expected) => {
    expect(await ask(countDistinctMatches(value, pattern), text)).toBe(expected);
  });
});

test('what is known of a text is known of its parts', () => {
  expect(firstMatch(a.string('value', { safe: true, ascii: true }), 'a').traits).toMatchObject({
    safe: true,
    ascii: true,
  });
  expect(replaceMatches(a.string('value', { safe: true }), 'a', '"').traits.safe).toBe(false);
  expect(firstMatch(value, 'a').traits.safe).toBe(false);
});

describe('matches()', () => {
  const exact = '^[0-9]+[.][0-9]+[.][0-9]+(-[a-z0-9]+)*$';

  test.each([
    ['5.5.0', true],
    ['5.5.0-slim-jdk17', true],
    ['5.5', false],
    ['latest', false],
    ['', false],
    ['5.5.0\n', false],
  ])('%j', async (text, does) => {
    expect(await both.value(matches(value, exact), { value: text })).toBe(does);
  });

  test.each(HOSTILE_TEXTS)('a pattern that any text matches, for %j', async (text) => {
    expect(await both.value(matches(value, '^[^a]*$'), { value: text })).toBe(!text.includes('a'));
  });
});

describe.each([
  ['matches()', matches],
  ['firstMatch()', firstMatch],
  ['replaceMatches()', (text: typeof value, pattern: Input<string>) => replaceMatches(text, pattern, '-')],
  ['countDistinctMatches()', countDistinctMatches],
] as const)('%s', (_name, apply) => {
  test('refuses a pattern that both could read in two ways, or that is not known', () => {
    expect(() => apply(value, '\\d')).toThrow('the pattern "\\\\d" has a backslash');
    expect(() => apply(value, '\\-')).toThrow('the pattern "\\\\-" has a backslash');
    expect(() => apply(value, '(?i)a')).toThrow('a group of a kind');
    expect(() => apply(value, 'é')).toThrow('more than ASCII');
    expect(() => apply(value, a.string('y'))).toThrow('.Values.y is not known: a pattern must be');
  });
});

test('a pattern is compiled once', () => {
  expect(matcher('^a$')).toBe(matcher('^a$'));
});

test('a pattern reads characters, not halves of them', () => {
  expect(matcher('^.$').test('😀')).toBe(true);
});
