import { expect, test } from 'vitest';
import { equalsJson, sortedJson } from '../../lib/expressions/json.ts';
import { not } from '../../lib/expressions/logic.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
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
