import { describe, expect, test } from 'vitest';
import { release } from '../../lib/expressions/builtin.ts';
import { choose } from '../../lib/expressions/choose.ts';
import { equal } from '../../lib/expressions/compare.ts';
import { Let, TextHelper } from '../../lib/expressions/helper.ts';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { contains } from '../../lib/expressions/strings.ts';
import { text } from '../../lib/expressions/text.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { helperTemplate } from '../../lib/render/helperTemplate.ts';
import { document } from '../../lib/render/writeYaml.ts';
import { a, bothMeanings, scopeOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const print = (helper: Parameters<typeof helperTemplate>[0]) => helperTemplate(helper, scopeOf());
const name = a.string('name');

test('a text stands as it is', () => {
  expect(print(TextHelper.define('image', 'The image.', text`${name}:${a.integer('tag')}`))).toMatchInlineSnapshot(`
    "{{- /* The image. */}}
    {{- define "grid.image" -}}
    {{ .Values.name }}:{{ int64 .Values.tag }}
    {{- end }}"
  `);
});

test('a block that starts with a comment or another block adds no line feed to a text of the user before it', async () => {
  const commented = partial('settings', 'Settings.', { a: comment('Why.', true) });
  expect(print(commented)).toContain('-}}\n{{- /* Why. */ -}}\na: true');
  expect(print(partial('outer', 'Outer.', merged(commented, { b: 1 })))).toContain(
    '-}}\n{{ include "grid.settings" . }}\nb: 1',
  );
  await both.manifest(merged({ own: a.map('own') }, commented), { own: { x: 'a\n\n' } });
});

test('a choice stands as if and else, each line trimmed', () => {
  const body = choose(notEmpty(name), name, choose(equal(name, 'x'), text`a-${name}`, release.name));
  expect(print(TextHelper.define('fullname', 'The name.', body))).toMatchInlineSnapshot(`
    "{{- /* The name. */}}
    {{- define "grid.fullname" -}}
    {{- if .Values.name -}}
    {{ .Values.name }}
    {{- else if eq .Values.name "x" -}}
    a-{{ .Values.name }}
    {{- else -}}
    {{ .Release.Name }}
    {{- end -}}
    {{- end }}"
  `);
});

test('a name inside stands at the top', () => {
  const body = Let.define('own', name, (own) => choose(contains(release.name, own), own, text`${release.name}-${own}`));
  expect(print(TextHelper.define('fullname', 'The name.', body))).toMatchInlineSnapshot(`
    "{{- /* The name. */}}
    {{- define "grid.fullname" -}}
    {{- $own := .Values.name -}}
    {{- if contains $own .Release.Name -}}
    {{ $own }}
    {{- else -}}
    {{ .Release.Name }}-{{ $own }}
    {{- end -}}
    {{- end }}"
  `);
});

test('a block of fields stands from the first column on', () => {
  const labels = partial('labels', 'The labels.', merged({ name, on: when(a.boolean('on'), true) }, a.map('more')));
  expect(print(labels)).toMatchInlineSnapshot(`
    "{{- /* The labels. */}}
    {{- define "grid.labels" -}}
    name: {{ .Values.name | quote }}
    {{- if .Values.on }}
    "on": true
    {{- end }}
    {{- with omit .Values.more "name" "on" }}
    {{- toYaml . | nindent 0 }}
    {{- end }}
    {{- end }}"
  `);
});

test('a block of entries stands from the first column on', () => {
  expect(print(partial('args', 'The arguments.', ['--name', name, { deep: [name] }]))).toMatchInlineSnapshot(`
    "{{- /* The arguments. */}}
    {{- define "grid.args" -}}
    - "--name"
    - {{ .Values.name | quote }}
    - deep:
        - {{ .Values.name | quote }}
    {{- end }}"
  `);
});

test("a document's first line has no line feed before it, even after a comment", () => {
  expect(print(document('config', 'The config.', comment('Why.', { name, more: a.map('more') }))))
    .toMatchInlineSnapshot(`
    "{{- /* The config. */}}
    {{- define "grid.config" -}}
    {{- /* Why. */ -}}
    name: {{ toJson .Values.name }}
    {{- if .Values.more }}
    more: {{ toJson .Values.more }}
    {{- end }}
    {{- end }}"
  `);
});

describe('white space that the trimming would take is kept:', () => {
  test.each([...HOSTILE_TEXTS, ' a{{', '{', 'a{', ' ', '\n'])('%j around a value', async (literal) => {
    const helper = TextHelper.define('x', 'X.', text`${literal}${name}${literal}`);
    expect(await both.value(helper, { name: 'n' })).toBe(`${literal}n${literal}`);
  });
  test.each([' ', '\n a \n', '{{ x }}'])('%j on a side of a choice', async (literal) => {
    const helper = TextHelper.define('x', 'X.', choose(a.boolean('on'), literal, text`${literal}${name}`));
    expect(await both.value(helper, { on: true, name: 'n' })).toBe(literal);
    expect(await both.value(helper, { on: false, name: 'n' })).toBe(`${literal}n`);
  });
});

test('a description that would end its comment is refused', () => {
  expect(() => print(partial('x', 'A */ b.', {}))).toThrow('the comment "A */ b." holds */, which would end it');
});

test('a document whose first field may be absent is refused', () => {
  expect(() => print(document('x', 'X.', { a: a.map('x'), b: 1 }))).toThrow(
    'a list entry, document or block starts with a field that may be absent (under not (empty .Values.x)): put an unconditional field first, such as the name',
  );
});

test('a helper of an unknown kind is a fault of ours', () => {
  expect(() => print({ name: 'x', description: 'X.' })).toThrow('the helper x has no known body');
});
