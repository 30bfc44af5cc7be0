import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  atLeast,
  atMost,
  equal,
  greaterThan,
  integersOnly,
  lessThan,
  notEqual,
} from '../../lib/expressions/compare.ts';
import type { Expression } from '../../lib/expressions/expression.ts';
import { length } from '../../lib/expressions/collections.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const [left, right] = [a.integer('left'), a.integer('right')];
const MAX = Number.MAX_SAFE_INTEGER;

describe.each([
  ['lessThan', lessThan(left, right), true, false, false],
  ['atMost', atMost(left, right), true, true, false],
  ['greaterThan', greaterThan(left, right), false, false, true],
  ['atLeast', atLeast(left, right), false, true, true],
  ['equal', equal(left, right), false, true, false],
  ['notEqual', notEqual(left, right), true, false, true],
] as const)('%s()', (_name, expression, below, same, above) => {
  test.each([
    [1, 2, below],
    [2, 2, same],
    [2, 1, above],
    [-MAX, MAX, below],
    [1000000, 1000000, same],
    [MAX, MAX - 1, above],
    [-1, -2, above],
  ])('of %d and %d', async (first, second, result) => {
    expect(await both.value(expression, { left: first, right: second })).toBe(result);
  });
});

test.each(HOSTILE_TEXTS)('the text %j equals itself alone', async (text) => {
  expect(await both.value(equal(a.string('x'), text), { x: text })).toBe(true);
  expect(await both.value(notEqual(a.string('x'), `${text}.`), { x: text })).toBe(true);
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, false, true],
])('equal(%j, %j) of booleans is %j', async (x, y, result) => {
  expect(await both.value(equal(a.boolean('x'), a.boolean('y')), { x, y })).toBe(result);
});

test('a length is compared as other integers are', async () => {
  expect(await both.value(equal(length(a.list('x')), a.integer('n')), { x: [1, 2], n: 2 })).toBe(true);
  expect(await both.value(greaterThan(length(a.list('x')), 2), { x: [1, 2] })).toBe(false);
});

test('literals are compared at once', () => {
  expect(equal('a', 'a')).toMatchObject({ value: true });
  expect(lessThan(2, 1)).toMatchObject({ value: false });
});

test.each([
  [
    'a number with a fraction',
    () => equal(a.number('x'), 1),
    '.Values.x is of kind number, which cannot be compared: Go compares by type',
  ],
  [
    'a number or a text',
    () => equal(a.integerOrString('x'), 1),
    '.Values.x is of kind integerOrString, which cannot be compared',
  ],
  ['a list', () => equal(a.list('x') as never, 1 as never), '.Values.x is of kind list, which cannot be compared'],
  ['two kinds', () => equal<string | number>(a.string('x'), 1), '.Values.x (string) and 1 (integer) are never equal'],
  ['an optional value', () => notEqual(a.string('x', { optional: true }), ''), '.Values.x may be absent'],
  [
    'the order of texts',
    () => lessThan(a.string('x') as never, 1),
    '.Values.x is of kind string: an integer is needed here',
  ],
])('comparing %s is refused', (_name, make, message) => {
  expect(make).toThrow(message);
});

test('integersOnly() lets integers pass', () => {
  expect(integersOnly(left, right)).toEqual({});
});

test('a word that the value cannot have does not compile', () => {
  const mode = a.string('mode') as unknown as Expression<'fast' | 'safe'>;
  // @ts-expect-error -- misspelt
  expect(equal(mode, 'saef').kind).toBe('boolean');
  expectTypeOf(equal(mode, 'safe')).toEqualTypeOf<Expression<boolean>>();
});
