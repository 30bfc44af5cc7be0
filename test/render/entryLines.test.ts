import { expect, test } from 'vitest';
import { equal, greaterThan } from '../../lib/expressions/compare.ts';
import { ConditionHelper, IntegerHelper, TextHelper } from '../../lib/expressions/helper.ts';
import { or } from '../../lib/expressions/logic.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { startsWith } from '../../lib/expressions/strings.ts';
import { AnyEntry, anyEntry, countWhere, firstWhere, minOf } from '../../lib/manifest/entries.ts';
import { helperTemplate } from '../../lib/render/helperTemplate.ts';
import { map, stringMap } from '../../lib/values/collections.ts';
import { port } from '../../lib/values/formats.ts';
import { a, bothMeanings, scopeOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const helper = { name: 'x', description: 'X.' };
const declared = map(port({ description: 'A port.' }), { description: 'Ports.' });
const ports = declared.reference(Source.values().child('ports'), false);
const env = stringMap({ description: 'Variables.' }).reference(Source.values().child('env'), false);
const print = (printed: unknown) =>
  helperTemplate(printed as TextHelper, scopeOf())
    .split('\n')
    .slice(2, -1);

test('a question about entries is a loop that prints true', () => {
  expect(print(anyEntry(helper, ports, 'port', (number) => equal(number, a.integer('port'))))).toEqual([
    '{{- range $port := .Values.ports }}',
    '{{- if eq (int64 $port) (int64 $.Values.port) -}}',
    'true',
    '{{- end -}}',
    '{{- end }}',
  ]);
});

test('one about keys too has both variables', () => {
  const [range] = print(anyEntry(helper, env, 'value', (_, name) => startsWith(name, 'HZ_')));
  expect(range).toBe('{{- range $name, $value := .Values.env }}');
});

test('the least number and a count are collected in a variable, which no loop has', () => {
  expect(print(minOf(helper, a.integer('least', 0, 9), ports, 'least', (number) => number))).toEqual([
    '{{- $least := int64 .Values.least }}',
    '{{- range $least2 := .Values.ports }}',
    '{{- $least = min $least (int64 $least2) }}',
    '{{- end }}',
    '{{- $least }}',
  ]);
  expect(print(countWhere(helper, ports, 'port', (number) => greaterThan(number, 1024)))).toEqual([
    '{{- $count := 0 }}',
    '{{- range $port := .Values.ports }}',
    '{{- if gt (int64 $port) 1024 }}',
    '{{- $count = add1 $count }}',
    '{{- end }}',
    '{{- end }}',
    '{{- $count }}',
  ]);
});

test('the first text ends its loop', () => {
  const words = a.list('words') as never;
  expect(
    print(
      TextHelper.define(
        'x',
        'X.',
        firstWhere(words, 'word', (word) => startsWith(word, 'b')),
      ),
    ),
  ).toEqual([
    '{{- range $word := .Values.words }}',
    '{{- if hasPrefix "b" $word }}',
    '{{- $word }}',
    '{{- break }}',
    '{{- end }}',
    '{{- end }}',
  ]);
});

test('a condition without a loop prints true', async () => {
  const named = ConditionHelper.define('x', 'X.', or(a.boolean('on'), a.boolean('off')));
  expect(print(named)).toEqual(['{{- if or .Values.on .Values.off -}}', 'true', '{{- end -}}']);
  expect(await both.value(named, { on: false, off: true })).toBe(true);
  expect(await both.value(named, { on: false, off: false })).toBe(false);
});

test('a condition may join loops and more', async () => {
  const loop = (name: string) =>
    anyEntry({ name, description: 'X.' }, ports, 'port', (number) => equal(number, 80)) as ConditionHelper;
  const either = or(loop('a').body, a.boolean('on'));
  expect(either).not.toBeInstanceOf(AnyEntry);
  const named = ConditionHelper.define('x', 'X.', either);
  expect(await both.value(named, { ports: { a: 80 }, on: false })).toBe(true);
  expect(await both.value(named, { ports: { a: 81 }, on: true })).toBe(true);
  expect(await both.value(named, { ports: {}, on: false })).toBe(false);
});

test('an integer prints as it is', async () => {
  const named = IntegerHelper.define('n', 'N.', a.integer('n', 0, 9));
  expect(print(named)).toEqual(['{{ int64 .Values.n }}']);
  expect(await both.value(named, { n: 7 })).toBe(7);
});
