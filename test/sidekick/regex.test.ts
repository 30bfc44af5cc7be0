import { describe, expect, test } from 'vitest';
import { countDistinctMatches, firstMatch, matches, replaceMatches } from '../../lib/sidekick/regex.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

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
