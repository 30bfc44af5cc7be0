import { expect, test } from 'vitest';
import { equalsJson, matchesJson, sortedJson } from '../../lib/expressions/json.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
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
});

test.each<[unknown, boolean]>([
  ['auto', true],
  [true, false],
  [false, false],
  ['true', false],
])('a value of two kinds is compared alike: %j', async (x, result) => {
  expect(await both.value(equalsJson(a.integerOrString('x'), '"auto"'), { x })).toBe(result);
});

test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
  ['a key', { HZ_A: 'b' }, true],
  ['a later key', { A: 'b', HZ_A: 'b' }, true],
  ['no key', {}, false],
  ['a value', { A: 'HZ_A' }, false],
  ['a value that looks like a key', { A: '{"HZ_A":1', B: ',"HZ_' }, false],
  ['hostile texts', Object.fromEntries(HOSTILE_TEXTS.map((text) => [text, text])), false],
])('JSON is looked through alike: %s', async (_name, x, result) => {
  expect(await both.value(matchesJson(a.map('x'), '[{,]"HZ_'), { x })).toBe(result);
});

test.each(['[<>]', 'a.b', 'a|b', '1', ' '])(
  'a pattern that could meet escapes or numbers is refused: %s',
  (pattern) => {
    expect(() => matchesJson(a.map('x'), pattern)).toThrow('must be known, and of letters, _ , : " [ ] and { alone');
  },
);

test('a pattern that is not known is refused', () => {
  expect(() => matchesJson(a.map('x'), a.string('p'))).toThrow('the pattern .Values.p for JSON must be known');
});

test('the templates read as one would write them', () => {
  expect(templateOf(equalsJson(a.map('x'), '{"a":1}'))).toBe('eq (toJson .Values.x) "{\\"a\\":1}"');
  expect(templateOf(matchesJson(a.map('x'), '"a":'))).toBe('regexMatch "\\"a\\":" (toJson .Values.x)');
});
