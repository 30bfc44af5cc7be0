import { describe, expect, test } from 'vitest';
import { entryOf, fieldOf, mapIsAt, numberField, textField, trueIsAt } from '../../lib/expressions/field.ts';
import { helperTemplate } from '../../lib/render/helperTemplate.ts';
import { a, bothMeanings, scopeOf, templateOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const helper = { name: 'found', description: 'What is found.' };
const map = a.map('map');
const path = ['outer', 'in-ner'];

describe.each<[unknown, string, number, boolean]>([
  [{ outer: { 'in-ner': '12' } }, '12', 0, false],
  [{ outer: { 'in-ner': 12 } }, '', 12, false],
  [{ outer: { 'in-ner': 999_999 } }, '', 999_999, false],
  [{ outer: { 'in-ner': 1_000_000 } }, '', 0, false],
  [{ outer: { 'in-ner': 0 } }, '', 0, false],
  [{ outer: { 'in-ner': -1 } }, '', 0, false],
  [{ outer: { 'in-ner': 1.5 } }, '', 0, false],
  [{ outer: { 'in-ner': true } }, '', 0, true],
  [{ outer: { 'in-ner': 'true' } }, 'true', 0, true],
  [{ outer: { 'in-ner': false } }, '', 0, false],
  [{ outer: { 'in-ner': null } }, '', 0, false],
  [{ outer: { 'in-ner': [1] } }, '', 0, false],
  [{ outer: { 'in-ner': { a: 1 } } }, '', 0, false],
  [{ outer: { other: 'a' } }, '', 0, false],
  [{ outer: ['in-ner'] }, '', 0, false],
  [{ outer: 'in-ner' }, '', 0, false],
  [{ outer: null }, '', 0, false],
  [{ 'in-ner': 'a' }, '', 0, false],
  [{}, '', 0, false],
])('deep in %j', (given, text, number, isTrue) => {
  const values = { map: given };
  test('there is a text', async () => {
    expect(await both.value(textField(helper, map, path), values)).toBe(text);
  });
  test('there is a number', async () => {
    expect(await both.value(numberField(helper, map, path), values)).toBe(number);
  });
  test('there is true', async () => {
    expect(await both.value(trueIsAt(helper, map, path), values)).toBe(isTrue);
  });
  test('there is a map', async () => {
    const inner = (given as { outer?: { 'in-ner'?: unknown } | null }).outer?.['in-ner'];
    const isMap = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    expect(await both.value(mapIsAt(helper, map, path), values)).toBe(isMap);
  });
});

test.each(HOSTILE_TEXTS)('a hostile text stays as it is, under a hostile key: %j', async (text) => {
  expect(await both.value(textField(helper, map, ['a', text]), { map: { a: { [text]: text } } })).toBe(text);
});

test('its helper goes down step by step', () => {
  expect(helperTemplate(numberField(helper, map, path) as never, scopeOf())).toMatchInlineSnapshot(`
    "{{- /* What is found. */}}
    {{- define "grid.found" -}}
    {{- $value := .Values.map }}
    {{- range $key := list "outer" "in-ner" }}
    {{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}
    {{- end }}
    {{- regexFind "^[1-9][0-9]{0,5}$" (toJson $value) | default "0" }}
    {{- end }}"
  `);
});

test.each<unknown>([5, 'LRU', '5', 'on'])('what a map of the user holds is given as it is: %j', async (value) => {
  expect(await both.value(entryOf(a.map('x'), 'max-size'), { x: { 'max-size': value } })).toEqual(value);
  const x = { eviction: { 'max-size': value } };
  expect(await both.value(fieldOf(a.map('x'), 'eviction', 'max-size'), { x })).toEqual(value);
});

test('the templates read as one would write them', () => {
  expect(templateOf(entryOf(a.map('x'), 'max-size'))).toBe('get .Values.x "max-size"');
  expect(templateOf(fieldOf(a.map('x'), 'eviction', 'size'))).toBe('get (get .Values.x "eviction") "size"');
});
