import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { defaultIfAbsent, isEmpty, notEmpty, defaultIfEmpty, present } from '../../lib/expressions/presence.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const OPTIONAL = { optional: true };

describe('present()', () => {
  test.each([
    ['string', a.string('x', OPTIONAL), ''],
    ['integer', a.integer('x', -9, 9, OPTIONAL), 0],
    ['boolean', a.boolean('x', OPTIONAL), false],
    ['number', a.number('x', OPTIONAL), 0.5],
    ['integerOrString', a.integerOrString('x', OPTIONAL), 0],
    ['list', a.list('x', OPTIONAL), []],
    ['map', a.map('x', OPTIONAL), {}],
  ])('takes an empty %s for given, and an absent or null one for not', async (_kind, value, empty) => {
    expect(await both.value(present(value), { x: empty })).toBe(true);
    expect(await both.value(present(value), {})).toBe(false);
    expect(await both.value(present(value), { x: null })).toBe(false);
  });
  test('is true at once of a value that is always given', () => {
    expect(present(a.string('x'))).toMatchObject({ value: true });
    expect(present('')).toMatchObject({ value: true });
  });
  test('asks for the value before its cast, which would make 0 of nothing', () => {
    expect(templateOf(present(a.integer('x', -9, 9, OPTIONAL)))).toBe('not (kindIs "invalid" .Values.x)');
  });
});

describe('notEmpty()', () => {
  test.each([
    ['a text', a.string('x'), 'false', true],
    ['the text 0', a.string('x'), '0', true],
    ['a space', a.string('x'), ' ', true],
    ['no text', a.string('x'), '', false],
    ['a list with an empty text', a.list('x'), [''], true],
    ['an empty list', a.list('x'), [], false],
    ['a map with an empty map', a.map('x'), { a: {} }, true],
    ['an empty map', a.map('x'), {}, false],
    ['an absent map', a.map('x', OPTIONAL), null, false],
    ['an absent text', a.string('x', OPTIONAL), null, false],
  ])('of %s', async (_name, value, x, result) => {
    expect(await both.value(notEmpty(value), x === null ? {} : { x })).toBe(result);
  });
  test('is known at once of literals and of values that are never empty', () => {
    expect(notEmpty('')).toMatchObject({ value: false });
    expect(notEmpty('a')).toMatchObject({ value: true });
    expect(notEmpty(a.string('x', { nonEmpty: true }))).toMatchObject({ value: true });
  });
  test('is not known of a value that is never empty but may be absent', async () => {
    const value = a.string('x', { nonEmpty: true, optional: true });
    expect(await both.value(notEmpty(value), {})).toBe(false);
  });
});

test('isEmpty() is the opposite of notEmpty()', async () => {
  expect(await both.value(isEmpty(a.list('x')), { x: [] })).toBe(true);
  expect(await both.value(isEmpty(a.list('x')), { x: [''] })).toBe(false);
  expect(await both.value(isEmpty(a.string('x', OPTIONAL)), {})).toBe(true);
  expect(isEmpty('')).toMatchObject({ value: true });
});

describe('defaultIfAbsent()', () => {
  const values = { text: 'other', n: 7 };
  test.each([
    ['text', defaultIfAbsent(a.string('x', OPTIONAL), a.string('text')), '', 'other'],
    ['integer', defaultIfAbsent(a.integer('x', -9, 9, OPTIONAL), a.integer('n')), 0, 7],
    ['integer that is never 0', defaultIfAbsent(a.integer('x', 1, 9, { ...OPTIONAL, nonEmpty: true }), 4), 2, 4],
    ['text that is never empty', defaultIfAbsent(a.string('x', { ...OPTIONAL, nonEmpty: true }), 'd'), 'a', 'd'],
    ['boolean', defaultIfAbsent(a.boolean('x', OPTIONAL), true), false, true],
    ['number', defaultIfAbsent(a.number('x', OPTIONAL), 1), 0.5, 1],
    ['number or text', defaultIfAbsent(a.integerOrString('x', OPTIONAL), '25%'), 0, '25%'],
  ])('keeps a given %s, even an empty one, and stands in for an absent one', async (_kind, value, given, otherwise) => {
    expect(await both.value(value, { ...values, x: given })).toBe(given);
    expect(await both.value(value, values)).toBe(otherwise);
    expect(await both.value(value, { ...values, x: null })).toBe(otherwise);
  });
  test('makes an optional integer one to compute with', async () => {
    const sum = add(defaultIfAbsent(a.integer('x', -9, 9, OPTIONAL), 4), 1);
    expect(sum.traits.range).toEqual({ min: -8, max: 10 });
    expect([await both.value(sum, {}), await both.value(sum, { x: 0 })]).toEqual([5, 1]);
  });
  test('of a value that is always given is that value', () => {
    const value = a.string('x');
    expect(defaultIfAbsent(value, 'y')).toBe(value);
  });
  test('refuses to stand in with a value that may be absent', () => {
    expect(() => defaultIfAbsent(a.string('x', OPTIONAL), a.string('y', OPTIONAL))).toThrow('.Values.y may be absent');
  });
  test('refuses to stand in with a value of another kind', () => {
    expect(() => defaultIfAbsent(a.integer('x', 0, 9, OPTIONAL), 1.5)).toThrow(
      '1.5 (number) cannot replace int64 .Values.x (integer): both must be of one kind',
    );
    expect(() => defaultIfAbsent<string | number>(a.string('x', OPTIONAL), 1)).toThrow(
      '1 (integer) cannot replace .Values.x (string): both must be of one kind',
    );
  });
});

describe('defaultIfEmpty()', () => {
  test.each([
    ['', 'y'],
    [' ', ' '],
    ['0', '0'],
    ['false', 'false'],
  ])('of the text %j', async (x, result) => {
    expect(await both.value(defaultIfEmpty(a.string('x'), a.string('y')), { x, y: 'y' })).toBe(result);
  });
  test('of two empty texts is empty', async () => {
    expect(await both.value(defaultIfEmpty(a.string('x'), a.string('y')), { x: '', y: '' })).toBe('');
  });
  test('is known at once of literals and of texts that are never empty', () => {
    const [never, other] = [a.string('x', { nonEmpty: true }), a.string('y')];
    expect(defaultIfEmpty(never, other)).toBe(never);
    expect(defaultIfEmpty('', other)).toBe(other);
    expect(defaultIfEmpty('a', other)).toMatchObject({ value: 'a' });
  });
  test('is never empty when what stands in is never empty', () => {
    expect(defaultIfEmpty(a.string('x'), 'img').traits.nonEmpty).toBe(true);
    expect(defaultIfEmpty(a.string('x'), a.string('y')).traits.nonEmpty).toBe(false);
  });
  test('refuses texts that may be absent', () => {
    expect(() => defaultIfEmpty(a.string('x', OPTIONAL), 'y')).toThrow('.Values.x may be absent');
    expect(() => defaultIfEmpty(a.string('x'), a.string('y', OPTIONAL))).toThrow('.Values.y may be absent');
  });
});
