import { App, Chart } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { lift, Literal } from '../../lib/expressions/literal.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

test.each<string | number | boolean>([...HOSTILE_TEXTS, ...HOSTILE_NUMBERS, true, false])(
  'the literal %j means itself',
  async (value) => {
    expect(await both.value(Literal.of(value))).toBe(value);
  },
);

test.each([
  ['a', 'string'],
  [true, 'boolean'],
  [3, 'integer'],
  [1.5, 'number'],
  [2 ** 53, 'number'],
] as const)('the kind of %j is %s', (value, kind) => {
  expect(Literal.of(value).kind).toBe(kind);
});

test.each([
  ['plain text', { safe: true, ascii: true, nonEmpty: true }],
  ['', { safe: true, ascii: true, nonEmpty: false }],
  ['a"b', { safe: false, ascii: true }],
  ['a\\b', { safe: false, ascii: true }],
  ['a\nb', { safe: false, ascii: false }],
  ['a{{b', { safe: false, ascii: true }],
  ['é', { safe: false, ascii: false }],
])('what is known of %j', (value, traits) => {
  expect(Literal.of(value).traits).toMatchObject(traits);
});

test('the range of an integer is itself', () => {
  expect(Literal.of(-3).traits).toEqual({ range: { min: -3, max: -3 }, nonEmpty: true });
  expect(Literal.of(0).traits.nonEmpty).toBe(false);
});

test('an expression is lifted to itself', () => {
  const expression = a.string('x');
  expect(lift(expression)).toBe(expression);
});

describe('what is no value is refused:', () => {
  const remedy = ' cannot be part of an expression: give a string, a number, a boolean or an expression';
  test.each([
    ['a list', [1, 'a'], '[1,"a"]'],
    ['a map', { a: 1 }, '{"a":1}'],
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['a function', () => 1, 'a value of type function'],
    ['a big integer', 1n, 'a value of type bigint'],
    ['a list with a big integer', [1n], 'a value of type Array'],
    ['a construct', new Chart(new App(), 'c'), 'a value of type Chart'],
  ])('%s', (_name, value, shown) => {
    expect(() => lift(value as never)).toThrow(`${shown}${remedy}`);
  });
});
