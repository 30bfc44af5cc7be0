import { describe, expect, test } from 'vitest';
import { add, divide, max, min, multiply, remainder, subtract } from '../../lib/expressions/arithmetic.ts';
import type { Input } from '../../lib/expressions/expression.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const MAX = Number.MAX_SAFE_INTEGER;

/** Any integer that sums and quotients of two stay exact with. */
const half = (path: string) => a.integer(path, 1 - 2 ** 52, 2 ** 52 - 1);
const small = (path: string) => a.integer(path, -90_000_000, 90_000_000);
const divisor = a.integer('right', 1);

describe.each([
  ['the sum', add(half('left'), half('right')), [2, 3, 5], [-2, 2, 0], [0, 0, 0], [2 ** 52 - 1, 2 ** 52 - 1, MAX - 1]],
  ['the difference', subtract(half('left'), half('right')), [2, 3, -1], [2, 2, 0], [1 - 2 ** 52, 2 ** 52 - 1, 1 - MAX]],
  [
    'the product',
    multiply(small('left'), small('right')),
    [7, 6, 42],
    [-7, 6, -42],
    [-5, 0, 0],
    [90_000_000, 90_000_000, 8.1e15],
  ],
  [
    'the quotient',
    divide(a.integer('left'), divisor),
    [7, 2, 3],
    [-7, 2, -3],
    [-1, 2, 0],
    [0, 5, 0],
    [MAX, 1, MAX],
    [-MAX, MAX, -1],
  ],
  [
    'what a division leaves',
    remainder(a.integer('left'), divisor),
    [7, 2, 1],
    [-7, 2, -1],
    [-4, 2, 0],
    [MAX, MAX, 0],
    [1, MAX, 1],
  ],
  ['the greatest', max(a.integer('left'), a.integer('right')), [7, 2, 7], [-7, -2, -2], [-MAX, MAX, MAX], [0, 0, 0]],
  [
    'the least',
    min(a.integer('left'), a.integer('right')),
    [7, 2, 2],
    [-7, -2, -7],
    [-MAX, MAX, -MAX],
    [1000000, 1234567, 1000000],
  ],
] as const)('%s of two integers', (_name, expression, ...cases) => {
  test.each(cases as unknown as readonly [number, number, number][])(
    'of %d and %d is %d in both languages',
    async (left, right, result) => {
      expect(await both.value(expression, { left, right })).toBe(result);
    },
  );
});

test('arithmetic on literals is known at once', () => {
  expect(add(2, multiply(3, 4))).toMatchObject({ value: 14 });
});

test('a result of 0 has no sign, since Go has no -0', () => {
  expect(multiply(-5, 0)).toMatchObject({ value: 0 });
  expect(divide(-1, 2)).toMatchObject({ value: 0 });
  expect(remainder(-4, 2)).toMatchObject({ value: 0 });
});

describe('a range that can leave ±2^53 is refused:', () => {
  const count = a.integer('count');
  test.each([
    ['a sum', () => add(count, 1)],
    ['a difference', () => subtract(count, 1)],
    ['a product', () => multiply(count, 2)],
    ['a product of literals', () => multiply(2 ** 40, 2 ** 40)],
  ])('%s', (_name, make) => {
    expect(make).toThrow(
      /^arithmetic on .* and .* can leave ±2\^53, .*: give the values that it uses a minimum and a maximum$/,
    );
  });
});

describe('the range of the result', () => {
  const left = a.integer('left', -7, 5);
  const right = a.integer('right', 2, 3);
  test.each([
    ['of a sum', add(left, right), -5, 8],
    ['of a difference', subtract(left, right), -10, 3],
    ['of a product', multiply(left, right), -21, 15],
    ['of a quotient', divide(left, right), -3, 2],
    ['of a remainder', remainder(left, right), -2, 2],
    ['of a remainder of what is never negative', remainder(right, right), 0, 2],
    ['of the greatest', max(left, right), 2, 5],
    ['of the least', min(left, right), -7, 3],
  ])('%s is as narrow as can be known', (_name, expression, min, max) => {
    expect(expression.traits.range).toEqual({ min, max });
  });
});

test.each([divide, remainder])('a divisor that can be 0 is refused', (apply) => {
  expect(() => apply(7, a.integer('count', 0, 5))).toThrow(
    'the divisor can be 0 or less: give the value a minimum of 1',
  );
  expect(() => apply(7, 0)).toThrow('the divisor can be 0 or less');
});

test.each<[string, Input<number>, string]>([
  ['a number with a fraction', a.number('ratio'), '.Values.ratio is of kind number: an integer is needed here'],
  ['a literal with a fraction', 1.5, '1.5 is of kind number: an integer is needed here'],
  [
    'an optional integer',
    a.integer('n', 0, 9, { optional: true }),
    'int64 .Values.n may be absent: use present() or defaultIfAbsent() on it first',
  ],
])('%s is refused', (_name, value, message) => {
  expect(() => add(value, 1)).toThrow(message);
});
