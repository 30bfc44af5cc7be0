import { describe, expect, test } from 'vitest';
import {
  contains,
  endsWith,
  replace,
  sha256,
  startsWith,
  trimSuffix,
  truncate,
} from '../../lib/expressions/strings.ts';
import { defaultIfEmpty } from '../../lib/expressions/presence.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const x = a.string('x');
const label = a.string('x', { safe: true, ascii: true });

describe('truncate()', () => {
  test.each([
    ['abcdef', 3, 'abc'],
    ['abc', 3, 'abc'],
    ['ab', 3, 'ab'],
    ['', 3, ''],
    ['abc', 0, ''],
  ])('of %j to %d is %j', async (value, length, result) => {
    expect(await both.value(truncate(label, length), { x: value })).toBe(result);
  });
  test('takes a length that is a value', async () => {
    expect(await both.value(truncate(label, a.integer('n', 0, 63)), { x: 'abcdef', n: 2 })).toBe('ab');
  });
  test('refuses a text that may hold more than ASCII', () => {
    expect(() => truncate(x, 3)).toThrow('.Values.x may hold more than ASCII, which Go would cut inside a character');
  });
  test('refuses a length that may be negative', () => {
    expect(() => truncate(label, a.integer('n', -1, 5))).toThrow('the length int64 .Values.n may be negative');
    expect(() => truncate('abc', -1)).toThrow('the length -1 may be negative');
  });
  test('refuses a length with a fraction', () => {
    expect(() => truncate(label, 1.5)).toThrow('1.5 is of kind number: an integer is needed here');
  });
});

describe('trimSuffix()', () => {
  test.each(HOSTILE_TEXTS)('takes %j off once', async (suffix) => {
    expect(await both.value(trimSuffix(x, suffix), { x: `a${suffix}${suffix}` })).toBe(`a${suffix}`);
  });
  test.each([
    ['a-b', '-', 'a-b'],
    ['-', '-', ''],
    ['abc', '', 'abc'],
    ['', '-', ''],
  ])('of %j without %j is %j', async (value, suffix, result) => {
    expect(await both.value(trimSuffix(x, a.string('suffix')), { x: value, suffix })).toBe(result);
  });
});

describe('replace()', () => {
  test.each(HOSTILE_TEXTS.filter((text) => text !== ''))('replaces each %j', async (from) => {
    expect(await both.value(replace(x, from, '-'), { x: `a${from}b${from}` })).toBe(
      `a${from}b${from}`.replaceAll(from, '-'),
    );
  });
  test.each(['$&', '$1', "$'", '$$', '%s', ''])('takes the replacement %j as it is', async (to) => {
    expect(await both.value(replace(x, '.', to), { x: 'a.b.' })).toBe(`a${to}b${to}`);
  });
  test('does not look again at what it has replaced', async () => {
    expect(await both.value(replace(x, 'aa', 'a'), { x: 'aaaa' })).toBe('aa');
  });
  test('refuses to look for a text that may be empty', () => {
    expect(() => replace(x, '', '-')).toThrow('replace() needs a text to look for: "" may be empty');
    expect(() => replace(x, a.string('from'), '-')).toThrow(
      'replace() needs a text to look for: .Values.from may be empty',
    );
    expect(() => replace(x, defaultIfEmpty(a.string('from'), '.'), '-')).not.toThrow();
  });
});

describe.each([
  ['contains()', contains, (text: string) => `a${text}b`],
  ['startsWith()', startsWith, (text: string) => `${text}b`],
  ['endsWith()', endsWith, (text: string) => `a${text}`],
] as const)('%s', (_name, apply, around) => {
  test.each(HOSTILE_TEXTS)('finds %j', async (part) => {
    expect(await both.value(apply(x, part), { x: around(part) })).toBe(true);
  });
  test.each([
    ['ab', 'x'],
    ['ab', 'ba'],
    ['', 'a'],
    ['\u00e9', 'e\u0301'],
  ])('does not find in %j the text %j', async (value, part) => {
    expect(await both.value(apply(x, a.string('part')), { x: value, part })).toBe(false);
  });
});

test('a start is no end, and the other way round', async () => {
  expect(await both.value(startsWith(x, 'b'), { x: 'ab' })).toBe(false);
  expect(await both.value(endsWith(x, 'a'), { x: 'ab' })).toBe(false);
});

test.each(HOSTILE_TEXTS)('the SHA-256 of %j is that of its bytes in UTF-8', async (text) => {
  expect(await both.value(sha256(x), { x: text })).toMatch(/^[0-9a-f]{64}$/);
});

test('the SHA-256 is the one that everyone knows', () => {
  expect(sha256('abc')).toMatchObject({ value: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' });
});

test('what is known of a text stays known when it is cut', () => {
  expect(trimSuffix(truncate(label, 63), '-').traits).toEqual({ safe: true, ascii: true });
  expect(replace(label, '.', 'é').traits).toEqual({ safe: false, ascii: false });
});

test('changes to a text stand in one pipeline', () => {
  expect(templateOf(trimSuffix(truncate(label, 63), '-'))).toBe('.Values.x | trunc 63 | trimSuffix "-"');
});

test.each([truncate, trimSuffix, contains] as const)('a text that may be absent is refused', (apply) => {
  expect(() => apply(a.string('x', { optional: true }), 1 as never)).toThrow('.Values.x may be absent');
});
