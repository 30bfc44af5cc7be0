import { describe, expect, test } from 'vitest';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { when } from '../../lib/manifest/when.ts';
import { chunkOf } from '../../lib/render/chunk.ts';
import { PlainBackend } from '../../lib/render/plainBackend.ts';
import { a, contextOf, linesOf } from '../support/bothMeanings.ts';

const [on, off] = [a.boolean('on'), a.boolean('off')];

test('where the conditions are known, what writes the node gets it without them', () => {
  const written = (values: Readonly<Record<string, unknown>>) =>
    chunkOf(when(on, when(off, 1, 2)), 0, new PlainBackend(contextOf(values)), (node) => [String(node)]);
  expect(written({ on: true, off: true })).toEqual({ lines: ['1'] });
  expect(written({ on: true, off: false })).toEqual({ lines: ['2'] });
  expect(written({ on: false, off: true })).toEqual({ lines: [] });
});

test('a comment on a choice is above its first node', () => {
  expect(linesOf({ a: remark('Why.', when(on, 1, 2)) })).toMatchInlineSnapshot(`
    "{{- if .Values.on }}
    {{- /* Why. */}}
    a: 1
    {{- else }}
    a: 2
    {{- end }}"
  `);
});

test('neighbours under one condition share it', () => {
  expect(linesOf({ a: when(on, 1), b: when(on, { c: 2 }), d: when(off, 3), e: 4 })).toMatchInlineSnapshot(`
    "{{- if .Values.on }}
    a: 1
    b:
      c: 2
    {{- end }}
    {{- if .Values.off }}
    d: 3
    {{- end }}
    e: 4"
  `);
});

test('a condition is not asked again inside itself', () => {
  expect(linesOf({ a: when(on, { b: when(on, 1), c: when(off, [when(on, 2)]) }) })).toMatchInlineSnapshot(`
    "{{- if .Values.on }}
    a:
      b: 1
      {{- if .Values.off }}
      c:
        - 2
      {{- end }}
    {{- end }}"
  `);
});

test('choices stand as if and else, in each other', () => {
  expect(linesOf({ first: 0, a: when(on, 1, 2), b: when(off, when(on, [1], { c: 2 })) })).toMatchInlineSnapshot(`
    "first: 0
    {{- if .Values.on }}
    a: 1
    {{- else }}
    a: 2
    {{- end }}
    {{- if .Values.off }}
    {{- if .Values.on }}
    b:
      - 1
    {{- else }}
    b:
      c: 2
    {{- end }}
    {{- end }}"
  `);
});

test('a choice among entries', () => {
  expect(linesOf({ list: [when(on, { name: 'a', x: 1 }, 'b'), 'c'] })).toMatchInlineSnapshot(`
    "list:
      {{- if .Values.on }}
      - name: a
        x: 1
      {{- else }}
      - b
      {{- end }}
      - c"
  `);
});

describe('a choice of which one side may be empty is refused:', () => {
  test.each<[string, unknown]>([
    ['the first', when(on, a.map('free'), 1)],
    ['the second', when(on, 1, { b: when(off, 2) })],
    ['an inner condition', when(on, when(off, 1), 2)],
  ])('%s', (_name, node) => {
    expect(() => linesOf({ a: node })).toThrow(
      'a choice between two parts of which one may be empty (under .Values.on): use two when() instead',
    );
  });
});

test('a choice may hold a map of the user where its condition says that it has entries', () => {
  const own = a.map('free');
  expect(linesOf({ a: when(notEmpty(own), own, { b: 1 }) })).toMatchInlineSnapshot(`
    "{{- if .Values.free }}
    a:
      {{- toYaml .Values.free | nindent 2 }}
    {{- else }}
    a:
      b: 1
    {{- end }}"
  `);
});
