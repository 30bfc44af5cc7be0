import { describe, expect, test } from 'vitest';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { text } from '../../lib/expressions/text.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { block } from '../../lib/manifest/block.ts';
import { each, eachField, times } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { spread } from '../../lib/manifest/spread.ts';
import { when } from '../../lib/manifest/when.ts';
import { listLines, mapLines, requireFirst } from '../../lib/render/layout.ts';
import { PlainBackend } from '../../lib/render/plainBackend.ts';
import { list, map } from '../../lib/values/collections.ts';
import { optional } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer, string } from '../../lib/values/scalars.ts';
import { a, bothMeanings, contextOf, linesOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const description = 'Sets it.';
const [on, off] = [a.boolean('on'), a.boolean('off')];
const plain = new PlainBackend(contextOf(), 'manifest');
const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
const sizes = map(object(description, { size: optional(integer({ description })) }), { description }).reference(
  Source.values().child('sizes'),
  false,
);

test('plain data is laid out in two columns, entries under their key', () => {
  const data = {
    a: 1,
    list: ['x', { name: 'n', deep: { list: [[1, 2], []] } }, {}],
    multi: 'two\nlines\n',
    none: {},
    last: [],
  };
  expect(mapLines(data, 0, plain).join('\n')).toMatchInlineSnapshot(`
    "a: 1
    list:
      - x
      - name: "n"
        deep:
          list:
            - - 1
              - 2
            - []
      - {}
    multi: |
      two
      lines
    none: {}
    last: []"
  `);
});

test('entries of a list start with a dash from their column on', () => {
  expect(listLines(['a', { b: 1, c: 2 }, [3]], 2, plain)).toEqual(['  - a', '  - b: 1', '    c: 2', '  - - 3']);
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
    ['a block that does so', block('b', 'B.', { a: when(on, 1) }), '.Values.on'],
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
    const late = block('late', 'Late.', { a: when(on, 1), b: 2 });
    expect(() => linesOf(merged({ c: 1 }, late))).toThrow(remedy);
    expect(() => linesOf({ list: [1, block('late', 'Late.', [when(on, 1), 2])] })).toThrow(remedy);
    expect(() => linesOf(merged(late, { c: 1 }))).not.toThrow();
  });
  test('but not one that always stands', () => {
    expect(() => requireFirst(merged(block('b', 'B.', { a: undefined, b: { c: [] }, d: when(on, 1) })))).not.toThrow();
  });
});

test('an entry that starts with a comment is refused', () => {
  expect(() => linesOf({ list: [{ a: remark('Why.', 1) }] })).toThrow(
    'an entry of a list starts with a comment: put the comment on the entry',
  );
});

test('a map or list of the user as one entry is refused', () => {
  expect(() => linesOf({ list: [a.map('free')] })).toThrow(
    '.Values.free is a user map or list, which cannot be one entry of a list: use spread() for its entries',
  );
});

test('a loop of which no turn may make anything is refused where all depends on it', () => {
  const loop = [each(words, 'word', (word) => when(on, word))];
  expect(() => linesOf({ a: 1, loop })).toThrow(
    'whether the map or list around a loop over .Values.words is empty is unknown before the loop runs: add an unconditional entry, or let each turn make one',
  );
});

describe('what is no node is refused:', () => {
  class Construct {
    readonly self = this;
  }
  test.each<[string, unknown]>([
    ['null', { a: null }],
    ['null', { a: [null] }],
    ['an object of class Date', { a: { b: new Date() } }],
    ['an object of class Construct', { a: new Construct() }],
    ['an object of class Construct', { a: [new Construct()] }],
    ['an object of class Construct', new Construct()],
    ['eachField() outside merged()', { a: eachField(sizes, ['k', 'v'], () => 1) }],
    ['each() outside a list', { a: each(words, 'w', () => 1) }],
    ['spread() outside a list', { a: spread(a.list('x')) }],
    ['an object of class When', { a: block('b', 'B.', when(on, { a: 1 })) }],
  ])('%s', (shown, node) => {
    const print = () =>
      mapLines(node, 0, new PlainBackend(contextOf({ on: true, words: ['w'], x: [1], sizes: { a: {} } })));
    expect(print).toThrow(
      `${shown} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
    );
  });
});

test.each([
  [NaN, 'the number NaN cannot be part of a manifest'],
  [Infinity, 'the number Infinity cannot be part of a manifest'],
  ['\udc00', 'holds half a surrogate pair'],
  ['<no value>', 'the text "<no value>" holds <no value>, which Helm deletes from all that it renders'],
])('the literal %j is refused', (literal, message) => {
  expect(() => linesOf({ a: literal })).toThrow(message);
  expect(() => linesOf({ list: [literal] })).toThrow(message);
});

test('a key that is half a surrogate pair is refused', () => {
  expect(() => linesOf({ '\ud800': 1 })).toThrow('holds half a surrogate pair');
});

test.each(['{{', '{{ .x }}', 'a{', '"{{"\\', '{{- /* x'])(
  'a template cannot be smuggled in as the literal %j',
  async (literal) => {
    const node = {
      [literal]: literal,
      list: [literal, { [literal]: { a: literal } }],
      multi: `${literal}\nx\n`,
      safe: text`${literal}${a.integer('n')}`,
    };
    expect(await both.manifest(node, { n: 1 })).toMatchObject({ [literal]: literal, safe: `${literal}1` });
  },
);

test("a key too long for YAML's short form has the long one", async () => {
  const key = '"'.repeat(600);
  const node = { a: { [key]: { [key]: 1 } }, list: [{ [key]: [1], b: 2 }], [key]: 'x\ny' };
  expect(await both.manifest(node)).toEqual(node);
});

test('an entry may start with a loop that always has turns', async () => {
  expect(await both.manifest({ list: [[times(2, 'i', (i) => i)], ['b']] })).toEqual({ list: [[0, 1], ['b']] });
});

test('a field of a loop may be absent in some turns', async () => {
  const node = {
    m: merged(
      { always: 1 },
      eachField(sizes, ['key', 'entry'], (_key, entry) => entry.size),
    ),
  };
  expect(await both.manifest(node, { sizes: { a: { size: 0 }, b: {} } })).toEqual({ m: { always: 1, a: 0 } });
});
