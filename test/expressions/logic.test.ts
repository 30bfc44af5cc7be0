import { describe, expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { and, not, or } from '../../lib/expressions/logic.ts';
import { notEmpty, present } from '../../lib/expressions/presence.ts';
import { a, bothMeanings, scopeOf, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const [x, y, z] = [a.boolean('x'), a.boolean('y'), a.boolean('z')];

describe.each([
  [false, false],
  [false, true],
  [true, false],
  [true, true],
])('of %j and %j', (left, right) => {
  const values = { x: left, y: right, z: true };
  test('and() holds when both hold', async () => {
    expect(await both.value(and(x, y), values)).toBe(left && right);
  });
  test('or() holds when one holds', async () => {
    expect(await both.value(or(x, y), values)).toBe(left || right);
  });
  test('not() turns a condition, and conditions of conditions, around', async () => {
    expect(await both.value(not(x), values)).toBe(!left);
    expect(await both.value(not(and(x, or(y, not(z)))), values)).toBe(!(left && right));
  });
});

describe("a condition on an emptiness stays a boolean, where Go's `and` and `or` would give an operand:", () => {
  test.each([
    [{ s: '', l: [] }, false, false],
    [{ s: 'false', l: [] }, false, true],
    [{ s: '', l: [0] }, false, true],
    [{ s: '0', l: [0] }, true, true],
  ])('%j', async (values, all, some) => {
    const conditions = [notEmpty(a.string('s')), notEmpty(a.list('l'))] as const;
    expect(await both.value(and(...conditions), values)).toBe(all);
    expect(await both.value(or(...conditions), values)).toBe(some);
    expect(await both.value(not(or(...conditions)), values)).toBe(!some);
  });
});

test.each([{}, { n: 0 }, { n: null }])('a test for presence can be turned around: %j', async (values) => {
  const given = present(a.integer('n', -9, 9, { optional: true }));
  expect(await both.value(not(given), values)).toBe(values.n !== 0);
});

describe('what is known already is folded away:', () => {
  test('a literal that settles it', () => {
    expect(and(x, false)).toMatchObject({ value: false });
    expect(or(x, true)).toMatchObject({ value: true });
  });
  test('a literal that says nothing', () => {
    expect(and(true, x)).toBe(x);
    expect(or(false, x)).toBe(x);
  });
  test('no condition at all', () => {
    expect(and()).toMatchObject({ value: true });
    expect(or()).toMatchObject({ value: false });
  });
  test('a condition that stands twice', () => {
    expect(and(x, x)).toBe(x);
  });
  test('a condition beside its opposite', () => {
    expect(and(x, y, not(x))).toMatchObject({ value: false });
    expect(or(not(x), y, x)).toMatchObject({ value: true });
  });
  test('an emptiness or presence that is asked for twice', () => {
    const [text, maybe] = [a.string('s'), a.string('o', { optional: true })];
    expect(templateOf(and(notEmpty(text), notEmpty(text)))).toBe('not (empty .Values.s)');
    expect(templateOf(or(present(maybe), present(maybe)))).toBe('not (kindIs "invalid" .Values.o)');
  });
  test('two turns around', () => {
    expect(not(not(x))).toBe(x);
    expect(not(true)).toBeInstanceOf(Literal);
  });
  test('an and in an and', () => {
    expect(and(x, and(y, z))).toMatchObject({ operands: [x, y, z] });
    expect(templateOf(and(x, or(y, z)))).toBe('and .Values.x (or .Values.y .Values.z)');
  });
});

test('a condition prints shorter than a value', () => {
  const condition = and(x, notEmpty(a.string('s')));
  expect(templateOf(condition)).toBe('and .Values.x (not (empty .Values.s))');
  expect(condition.condition(scopeOf()).text).toBe('and .Values.x .Values.s');
});

test.each([
  ['and()', () => and(x, a.boolean('o', { optional: true }))],
  ['or()', () => or(a.boolean('o', { optional: true }), x)],
  ['not()', () => not(a.boolean('o', { optional: true }))],
])('%s refuses a condition that may be absent', (_name, make) => {
  expect(make).toThrow('.Values.o may be absent: use present() or defaultIfAbsent() on it first');
});
