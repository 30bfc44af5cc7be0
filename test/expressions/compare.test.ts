import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { cluster } from '../../lib/expressions/builtin.ts';
import { length } from '../../lib/expressions/collections.ts';
import {
  atLeast,
  atMost,
  equal,
  equalsJson,
  greaterThan,
  integersOnly,
  lessThan,
  notEqual,
  sortedJson,
  VERSION_PATTERN,
  versionAtLeast,
} from '../../lib/expressions/compare.ts';
import type { Expression } from '../../lib/expressions/expression.ts';
import { not } from '../../lib/expressions/logic.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

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

const version = a.string('version');

describe.each([
  ['1.33.0', true],
  ['v1.33.4-gke.1245000', true],
  ['1.33.0-alpha.1', true],
  ['v1.33.5+k3s1', true],
  ['1.33', true],
  ['2', true],
  ['v10.0.0', true],
  ['1.32.99', false],
  ['1.32', false],
  ['1', false],
  ['0.33.0', false],
  ['1.4.0', false],
])('the version %s', (value, result) => {
  test(`is ${result ? '' : 'not '}at least 1.33`, async () => {
    expect(await both.value(versionAtLeast(version, '1.33'), { version: value })).toBe(result);
  });
});

test("the cluster's version is compared with the suffix that it has", async () => {
  expect(await both.value(versionAtLeast(cluster.kubeVersion, '1.33'))).toBe(true);
  expect(await both.value(versionAtLeast(cluster.kubeVersion, '1.34'))).toBe(false);
});

test('Helm and we agree on every version that a values file may hold', async () => {
  const text = fc.stringMatching(new RegExp(VERSION_PATTERN), { size: 'small' }).filter((made) => made.length <= 128);
  const known = fc.constantFrom('5.5', '5.4.9', '5.5.0-beta', 'v5.5.1-slim', '5.10', '6');
  const gate = versionAtLeast(version, '5.5');
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, known), async (value) => {
      await both.value(gate, { version: value });
    }),
    { numRuns: 300 },
  );
});

test.each(['', 'latest', '1.2.3.4', '01.2', '1.33.', '5.5.0-1', ' 1.33'])('%j is no version', (value) => {
  const evaluate = () => versionAtLeast(version, '1.33').evaluate({ values: { version: value } } as never);
  expect(evaluate).toThrow(`${JSON.stringify(value)} is no version: write it as 1.33.0`);
});

const CONTEXT = { runAsUser: 65534, capabilities: { drop: ['ALL'] }, runAsNonRoot: true };

test.each<[string, unknown, boolean]>([
  ['itself', CONTEXT, true],
  ['itself in another order', { runAsNonRoot: true, capabilities: { drop: ['ALL'] }, runAsUser: 65534 }, true],
  ['a map with another number', { ...CONTEXT, runAsUser: 1 }, false],
  ['a map with a text for a number', { ...CONTEXT, runAsUser: '65534' }, false],
  ['a map with one more key', { ...CONTEXT, a: 1 }, false],
  ['an empty map', {}, false],
])('a map is compared with %s alike', async (_name, x, result) => {
  expect(await both.value(equalsJson(a.map('x'), sortedJson(CONTEXT)), { x })).toBe(result);
  expect(await both.value(not(equalsJson(a.map('x'), sortedJson(CONTEXT))), { x })).toBe(!result);
});

test.each<[unknown, boolean]>([
  ['auto', true],
  [true, false],
  [false, false],
  ['true', false],
])('a value of two kinds is compared alike: %j', async (x, result) => {
  expect(await both.value(equalsJson(a.integerOrString('x'), '"auto"'), { x })).toBe(result);
});

test('the templates read as one would write them', () => {
  expect(templateOf(equalsJson(a.map('x'), '{"a":1}'))).toBe('eq (toJson .Values.x) "{\\"a\\":1}"');
  expect(templateOf(not(equalsJson(a.map('x'), '{"a":1}')))).toBe('ne (toJson .Values.x) "{\\"a\\":1}"');
});
