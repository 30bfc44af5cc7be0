import { describe, expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { each, eachField, spread, times } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { when } from '../../lib/manifest/when.ts';
import { listLines, mapLines } from '../../lib/render/layout.ts';
import { PlainBackend } from '../../lib/render/plainBackend.ts';
import { list, map } from '../../lib/values/collections.ts';
import { optional } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer, string } from '../../lib/values/scalars.ts';
import { a, bothMeanings, contextOf, linesOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const description = 'Sets it.';
const on = a.boolean('on');
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
    ['an object of class When', { a: partial('b', 'B.', when(on, { a: 1 })) }],
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
