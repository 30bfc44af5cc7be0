import { expect, test } from 'vitest';
import { and, or } from '../../lib/expressions/logic.ts';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { each, eachEntry, eachField, spread, times } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { document } from '../../lib/render/writeYaml.ts';
import { list, map, stringMap } from '../../lib/values/collections.ts';
import { type Declaration, optional } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer, string } from '../../lib/values/scalars.ts';
import { a, linesOf } from '../support/bothMeanings.ts';

const description = 'Sets it.';
const [on, off] = [a.boolean('on'), a.boolean('off')];
const [free, other] = [a.map('free'), a.map('other')];
const port = object(description, { name: string({ description }), nodePort: optional(integer({ description })) });
const [ports, words, labels, named] = [
  at('ports', list(port, { description })),
  at('words', list(string({ description }), { description })),
  at('labels', stringMap({ description })),
  at('named', map(port, { description })),
];

test('scalars are quoted by their kind', () => {
  expect(
    linesOf({
      a: a.string('x'),
      b: a.integer('n'),
      c: text`${a.string('x')}-${on}`,
      d: ['yes', 'plain', 1, true],
      '{{': '{{',
    }),
  ).toMatchInlineSnapshot(`
    "a: {{ .Values.x | quote }}
    b: {{ int64 .Values.n }}
    c: {{ printf "%s-%t" .Values.x .Values.on | quote }}
    d:
      - "yes"
      - plain
      - 1
      - true
    {{ "{{" | quote }}: {{ "{{" | quote }}"
  `);
});

test('conditions read as a person would write them', () => {
  expect(
    linesOf({
      a: when(and(on, notEmpty(a.list('items'))), 1),
      b: when(or(on, off), { c: 2 }),
      d: a.string('x', { optional: true }),
    }),
  ).toMatchInlineSnapshot(`
    "{{- if and .Values.on .Values.items }}
    a: 1
    {{- end }}
    {{- if or .Values.on .Values.off }}
    b:
      c: 2
    {{- end }}
    {{- if not (kindIs "invalid" .Values.x) }}
    d: {{ .Values.x | quote }}
    {{- end }}"
  `);
});

test('maps and lists of the user are left out when they are empty', () => {
  expect(linesOf({ first: 1, free, items: a.list('items'), list: ['a', spread(a.list('items'))] }))
    .toMatchInlineSnapshot(`
    "first: 1
    {{- with .Values.free }}
    free:
      {{- toYaml . | nindent 2 }}
    {{- end }}
    {{- with .Values.items }}
    items:
      {{- toYaml . | nindent 2 }}
    {{- end }}
    list:
      - a
      {{- with .Values.items }}
      {{- toYaml . | nindent 2 }}
      {{- end }}"
  `);
});

test('a map of the user under a condition that knows that it is not empty', () => {
  expect(linesOf({ a: when(notEmpty(free), { b: free, c: 1 }), d: when(on, free) })).toMatchInlineSnapshot(`
    "{{- if .Values.free }}
    a:
      b:
        {{- toYaml .Values.free | nindent 4 }}
      c: 1
    {{- end }}
    {{- if and .Values.on .Values.free }}
    d:
      {{- toYaml .Values.free | nindent 2 }}
    {{- end }}"
  `);
});

test('maps of the user among fixed fields', () => {
  expect(
    linesOf({ first: 1, one: merged({ a: 1, b: when(on, 2) }, free), two: merged(free, other), only: merged(free) }),
  ).toMatchInlineSnapshot(`
    "first: 1
    one:
      a: 1
      {{- if .Values.on }}
      b: 2
      {{- end }}
      {{- with omit .Values.free "a" "b" }}
      {{- toYaml . | nindent 2 }}
      {{- end }}
    {{- if or .Values.free .Values.other }}
    two:
      {{- with .Values.free }}
      {{- toYaml . | nindent 2 }}
      {{- end }}
      {{- range $key, $value := .Values.other }}
      {{- if not (hasKey $.Values.free $key) }}
      {{ toJson $key }}: {{ toJson $value }}
      {{- end }}
      {{- end }}
    {{- end }}
    {{- if .Values.free }}
    only:
      {{- toYaml .Values.free | nindent 2 }}
    {{- end }}"
  `);
});

test('loops over lists, maps and counts', () => {
  const node = {
    ports: [
      each(ports, 'port', (entry, index) => ({
        name: entry.name,
        index,
        nodePort: entry.nodePort,
        inner: [each(words, 'port', (word) => word)],
      })),
    ],
    env: [eachEntry(labels, ['name', 'value'], (name, value) => ({ name, value })), 'end'],
    fields: merged(
      { fixed: a.string('x') },
      eachField(named, ['key', 'entry'], (_key, entry) => ({ name: entry.name })),
    ),
    counted: [times(a.integer('n', 0, 9), 'i', (i) => text`pod-${i}`)],
  };
  expect(linesOf({ first: 1, ...node })).toMatchInlineSnapshot(`
    "first: 1
    {{- if .Values.ports }}
    ports:
      {{- range $index, $port := .Values.ports }}
      - name: {{ $port.name | quote }}
        index: {{ int64 $index }}
        {{- if not (kindIs "invalid" $port.nodePort) }}
        nodePort: {{ int64 $port.nodePort }}
        {{- end }}
        {{- if $.Values.words }}
        inner:
          {{- range $port2 := $.Values.words }}
          - {{ $port2 | quote }}
          {{- end }}
        {{- end }}
      {{- end }}
    {{- end }}
    env:
      {{- range $name, $value := .Values.labels }}
      - name: {{ $name | quote }}
        value: {{ $value | quote }}
      {{- end }}
      - end
    fields:
      fixed: {{ .Values.x | quote }}
      {{- range $key, $entry := omit .Values.named "fixed" }}
      {{ $key | quote }}:
        name: {{ $entry.name | quote }}
      {{- end }}
    {{- if gt (int64 .Values.n) 0 }}
    counted:
      {{- range $i := until (int (int64 .Values.n)) }}
      - "pod-{{ int64 $i }}"
      {{- end }}
    {{- end }}"
  `);
});

test('blocks, documents and comments', () => {
  const args = partial('args', 'Arguments.', ['a', 'b']);
  const config = document('config', 'Config.', { a: 1 });
  const node = {
    labels: partial('labels', 'Labels.', { a: 1 }),
    args: ['first', args],
    data: { 'a.yaml': config },
    why: comment('Because.', [comment('So.', 1)]),
  };
  expect(linesOf(node)).toMatchInlineSnapshot(`
    "labels:
      {{- include "grid.labels" . | nindent 2 }}
    args:
      - first
      {{- include "grid.args" . | nindent 2 }}
    data:
      a.yaml: |-
        {{- include "grid.config" . | nindent 4 }}
    {{- /* Because. */}}
    why:
      {{- /* So. */}}
      - 1"
  `);
});

test('in a document, everything of the user prints as JSON', () => {
  const node = {
    first: 1,
    a: a.string('x'),
    free,
    m: merged({ fixed: 1 }, free, other, a.map('third')),
    list: [spread(a.list('items'))],
    b: '{{',
    block: partial('x', 'X.', { c: when(on, 1) }),
  };
  expect(linesOf(node, 'document')).toMatchInlineSnapshot(`
    "first: 1
    a: {{ toJson .Values.x }}
    {{- if .Values.free }}
    free: {{ toJson .Values.free }}
    {{- end }}
    m:
      fixed: 1
      {{- range $key, $value := omit .Values.free "fixed" }}
      {{ toJson $key }}: {{ toJson $value }}
      {{- end }}
      {{- range $key, $value := omit .Values.other "fixed" }}
      {{- if not (hasKey $.Values.free $key) }}
      {{ toJson $key }}: {{ toJson $value }}
      {{- end }}
      {{- end }}
      {{- range $key, $value := omit .Values.third "fixed" }}
      {{- if and (not (hasKey $.Values.free $key)) (not (hasKey $.Values.other $key)) }}
      {{ toJson $key }}: {{ toJson $value }}
      {{- end }}
      {{- end }}
    {{- if .Values.items }}
    list:
      {{- range $item := .Values.items }}
      - {{ toJson $item }}
      {{- end }}
    {{- end }}
    b: {{ toJson "{{" }}
    {{- if .Values.on }}
    block:
      c: 1
    {{- end }}"
  `);
});

function at<Ref>(name: string, declaration: Declaration<unknown, Ref>): Ref {
  return declaration.reference(Source.values().child(name), false);
}
