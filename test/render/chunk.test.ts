import { describe, expect, test } from 'vitest';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { each, spread } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { chunkOf, requireFirst } from '../../lib/render/chunk.ts';
import { PlainBackend } from '../../lib/render/plainBackend.ts';
import { list } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
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
  expect(linesOf({ a: comment('Why.', when(on, 1, 2)) })).toMatchInlineSnapshot(`
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

describe('firstField', () => {
  const description = 'Sets it.';
  const on = a.boolean('on');
  const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);

  describe('an entry or document that starts with what may be absent is refused:', () => {
    const remedy = ': put an unconditional field first, such as the name';
    test.each<[string, unknown, string]>([
      ['a conditional field', { a: when(on, 1), b: 2 }, '.Values.on'],
      ['an optional value', { a: a.string('x', { optional: true }), b: 2 }, 'not (kindIs "invalid" .Values.x)'],
      ['a map of the user', { a: a.map('free'), b: 2 }, 'not (empty .Values.free)'],
      ['a choice', { a: when(on, 1, 2), b: 2 }, '.Values.on'],
      ['entries of the user', [spread(a.list('items')), 1], 'not (empty .Values.items)'],
      ['a loop', [each(words, 'w', (word) => word), 1], 'not (empty .Values.words)'],
      ["a merged map of the user's alone", merged(a.map('free')), 'not (empty .Values.free)'],
      ['a block that does so', partial('b', 'B.', { a: when(on, 1) }), '.Values.on'],
      ['a merged map that does so', merged({ a: when(on, 1), b: 2 }, a.map('free')), '.Values.on'],
    ])('%s', (_name, node, condition) => {
      expect(() => requireFirst(node)).toThrow(
        `a list entry, document or block starts with a field that may be absent (under ${condition})${remedy}`,
      );
    });
    test('in a list', () => {
      expect(() => linesOf({ list: [{ a: when(on, 1), b: 2 }] })).toThrow(
        `a list entry, document or block starts with a field that may be absent (under .Values.on)${remedy}`,
      );
    });
    test('in a block after other fields', () => {
      const late = partial('late', 'Late.', { a: when(on, 1), b: 2 });
      expect(() => linesOf(merged({ c: 1 }, late))).toThrow(remedy);
      expect(() => linesOf({ list: [1, partial('late', 'Late.', [when(on, 1), 2])] })).toThrow(remedy);
      expect(() => linesOf(merged(late, { c: 1 }))).not.toThrow();
    });
    test('but not one that always stands', () => {
      expect(() =>
        requireFirst(merged(partial('b', 'B.', { a: undefined, b: { c: [] }, d: when(on, 1) }))),
      ).not.toThrow();
    });
  });

  test('an entry that starts with a comment is refused', () => {
    expect(() => linesOf({ list: [{ a: comment('Why.', 1) }] })).toThrow(
      'an entry of a list starts with a comment: put the comment on the entry',
    );
  });
});
