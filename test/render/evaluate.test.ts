import { App, Chart } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { each, eachField, spread } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { evaluate } from '../../lib/render/evaluate.ts';
import { list, map } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a, contextOf } from '../support/bothMeanings.ts';

const description = 'Sets it.';
const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
const named = map(string({ description }), { description }).reference(Source.values().child('named'), false);
const loop = each(words, 'word', (word) => word);
const value = (node: unknown, values = {}) => evaluate(node, contextOf(values));

test('plain data stays as it is', () => {
  const data = { a: [1, 'x', true, {}, [], [[]]], b: { c: {} }, d: '' };
  expect(value(data)).toEqual(data);
});

test('a field and an entry that are undefined are left out', () => {
  expect(value({ a: undefined, b: [undefined, 1] })).toEqual({ b: [1] });
  expect(value({ a: { b: undefined } })).toEqual({ a: {} });
});

describe('nothing stands where', () => {
  test.each<[string, unknown]>([
    ['an optional value is absent', a.string('x', { optional: true })],
    ['a condition does not hold', when(a.boolean('on'), 1)],
    ['a map of the user is empty', a.map('free')],
    ['a list of the user is empty', a.list('items')],
    ['all fields are absent', { a: when(a.boolean('on'), 1), b: a.map('free') }],
    ['all entries are absent', [when(a.boolean('on'), 1), spread(a.list('items')), loop]],
    ['a merged map is empty', merged(a.map('free'))],
  ])('%s', (_name, node) => {
    expect(value(node, { on: false, free: {}, items: [], words: [] })).toBeUndefined();
  });
});

test('null of an optional value is nothing', () => {
  expect(value({ a: a.string('x', { optional: true }), b: 1 }, { x: null })).toEqual({ b: 1 });
});

test('0, false and the empty text are values', () => {
  expect(value({ a: a.integer('a'), b: a.boolean('b'), c: a.string('c') }, { a: 0, b: false, c: '' })).toEqual({
    a: 0,
    b: false,
    c: '',
  });
});

test('conditions, comments and blocks may stand around each other', () => {
  const node = [
    when(a.boolean('on'), comment('Why.', partial('b', 'B.', [1, when(a.boolean('on'), spread(a.list('items')))]))),
  ];
  expect(value(node, { on: true, items: [2, 3] })).toEqual([1, 2, 3]);
});

describe('what is no part of a manifest is refused:', () => {
  test.each<[unknown, string]>([
    [null, 'null'],
    [new Date(), 'an object of class Date'],
    [new Map(), 'an object of class Map'],
    [new Chart(new App(), 'c'), 'an object of class Chart'],
    [() => 1, 'a function'],
    [1n, 'a bigint'],
    [Symbol('x'), 'a symbol'],
    [spread(a.list('items')), 'spread() outside a list'],
    [loop, 'each() outside a list'],
    [eachField(named, ['k', 'v'], (_key, entry) => entry), 'eachField() outside merged()'],
  ])('%o', (node, shown) => {
    expect(() => value({ a: node })).toThrow(
      `${shown} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
    );
  });
});

test.each([
  [NaN, 'the number NaN cannot be part of a manifest'],
  [-Infinity, 'the number -Infinity cannot be part of a manifest'],
  ['\ud83d', String.raw`the text "\ud83d" holds half a surrogate pair`],
  ['a<no value>', 'the text "a<no value>" holds <no value>, which Helm deletes from all that it renders'],
])('the literal %j, which a chart cannot hold, is refused', (literal, message) => {
  expect(() => value({ a: [literal] })).toThrow(message);
});

test('two parts of a map with one key are refused', () => {
  expect(() => value({ a: merged({ b: 1 }, { b: 2 }) })).toThrow('the field "b" occurs twice in one map: remove one');
});
