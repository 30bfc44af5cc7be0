import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { present } from '../../lib/expressions/presence.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { compareUtf8, each, eachEntry, eachField, hasTurns, spread, times, turns } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { when } from '../../lib/manifest/when.ts';
import { list, map, stringMap } from '../../lib/values/collections.ts';
import { type Declaration, optional } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer, string } from '../../lib/values/scalars.ts';
import { a, bothMeanings, contextOf, linesOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const description = 'Sets it.';
const port = object(description, {
  name: string({ description }),
  port: integer({ description, minimum: 1, maximum: 9 }),
  extra: optional(integer({ description })),
});
const [ports, words, labels, named] = [
  at('ports', list(port, { description })),
  at('words', list(string({ description }), { description })),
  at('labels', stringMap({ description })),
  at('named', map(port, { description })),
];
const always = { always: 1 };

describe('each()', () => {
  const node = {
    ...always,
    list: [each(ports, 'port', (entry) => ({ name: entry.name, next: add(entry.port, 1), extra: entry.extra }))],
  };
  test('makes an entry of each entry', async () => {
    const values = {
      ports: [
        { name: '{{', port: 1 },
        { name: 'b', port: 9, extra: 0 },
      ],
    };
    expect(await both.manifest(node, values)).toMatchObject({
      list: [
        { name: '{{', next: 2 },
        { name: 'b', next: 10, extra: 0 },
      ],
    });
  });
  test('makes nothing of an empty list', async () => {
    expect(await both.manifest(node, { ports: [] })).toEqual(always);
  });
  test('carries hostile texts', async () => {
    const made = await both.manifest({ list: [each(words, 'word', (word) => word)] }, { words: HOSTILE_TEXTS });
    expect(made).toEqual({ list: HOSTILE_TEXTS });
  });
  test('gives the index to a body that wants it', async () => {
    const counted = [each(words, 'word', (word, index) => text`${index}-${word}`)];
    expect(await both.manifest({ list: counted }, { words: ['a', 'b'] })).toEqual({ list: ['0-a', '1-b'] });
    expect(linesOf({ ...always, list: [...counted, 'end'] })).toContain('{{- range $index, $word := .Values.words }}');
  });
  test('in a loop, sees both entries and the values', async () => {
    const inner = each(ports, 'port', (entry) => ({
      name: entry.name,
      inner: [each(words, 'port', (word) => text`${word}-${entry.name}-${a.string('outside')}`)],
    }));
    const values = { outside: 'o', words: ['x', 'y'], ports: [{ name: 'p', port: 1 }] };
    expect(await both.manifest({ list: [inner] }, values)).toEqual({
      list: [{ name: 'p', inner: ['x-p-o', 'y-p-o'] }],
    });
  });
  test('may make entries only of some turns', async () => {
    const some = each(ports, 'port', (entry) => when(present(entry.extra), { name: entry.name }));
    const values = {
      ports: [
        { name: 'a', port: 1 },
        { name: 'b', port: 2, extra: 0 },
      ],
    };
    expect(await both.manifest({ list: ['first', some] }, values)).toEqual({ list: ['first', { name: 'b' }] });
  });
});

describe('eachEntry()', () => {
  const node = { ...always, env: [eachEntry(labels, ['name', 'value'], (name, value) => ({ name, value }))] };
  test('makes an entry of each entry of a map, in the order of Go', async () => {
    const hostile = Object.fromEntries([...HOSTILE_TEXTS, '\uffee', '\u{1f600}'].map((key) => [key, key]));
    const made = (await both.manifest(node, { labels: hostile })) as { env: { name: string }[] };
    expect(made.env.map(({ name }) => name).slice(-2)).toEqual(['\u{1fffe}', '\u{10ffff}']);
    expect(made.env).toHaveLength(Object.keys(hostile).length);
  });
  test('makes nothing of an empty map', async () => {
    expect(await both.manifest(node, { labels: {} })).toEqual(always);
  });
});

describe('eachField()', () => {
  const field = eachField(named, ['name', 'port'], (name, entry) => ({ name, port: entry.port }));
  test('makes a field of each entry of a map', async () => {
    const values = { named: { 'a: b': { name: 'x', port: 1 }, '{{': { name: 'y', port: 2 } } };
    expect(await both.manifest({ map: merged(field) }, values)).toEqual({
      map: { 'a: b': { name: 'a: b', port: 1 }, '{{': { name: '{{', port: 2 } },
    });
  });
  test('never replaces a fixed field', async () => {
    const values = { named: { fixed: { name: 'x', port: 1 }, free: { name: 'y', port: 2 } } };
    expect(await both.manifest({ map: merged({ fixed: true }, field) }, values)).toEqual({
      map: { fixed: true, free: { name: 'free', port: 2 } },
    });
  });
});

describe('times()', () => {
  test.each([0, 1, 3])('makes %d entries', async (count) => {
    const node = { ...always, list: [times(a.integer('n', 0, 9), 'i', (i) => text`pod-${i}`)] };
    const list = Array.from({ length: count }, (_, index) => `pod-${index}`);
    expect(await both.manifest(node, { n: count })).toEqual(count === 0 ? always : { ...always, list });
  });
  test('takes a literal', async () => {
    expect(await both.manifest({ list: [times(2, 'i', (i) => i)] })).toEqual({ list: [0, 1] });
  });
  test.each([
    [
      'without bounds',
      a.integer('n'),
      'int64 .Values.n may be from -9007199254740991 to 9007199254740991: give what is counted a range within 0 and 10,000',
    ],
    ['that may be negative', a.integer('n', -1, 5), 'int64 .Values.n may be from -1 to 5'],
    ['that may be huge', a.integer('n', 0, 10_001), 'int64 .Values.n may be from 0 to 10001'],
    ['with a fraction', 1.5, '1.5 is of kind number: an integer is needed here'],
  ])('refuses a count %s', (_name, count, message) => {
    expect(() => times(count, 'i', (i) => i)).toThrow(message);
  });
});

test("a loop's variable outside its loop is refused in both languages", async () => {
  let escaped: unknown;
  each(words, 'word', (word) => (escaped = word));
  expect(() => linesOf({ a: escaped })).toThrow('$word is used outside its loop');
  await expect(both.manifest({ a: escaped })).rejects.toThrow('$word is used outside its loop');
});

test('a loop has turns when what it runs over is not empty', async () => {
  const [overList, overCount] = [each(words, 'w', (w) => w), times(a.integer('n', 0, 9), 'i', (i) => i)];
  expect(await both.value(hasTurns(overList.loop), { words: [''] })).toBe(true);
  expect(await both.value(hasTurns(overList.loop), { words: [] })).toBe(false);
  expect(await both.value(hasTurns(overCount.loop), { n: 1 })).toBe(true);
  expect(await both.value(hasTurns(overCount.loop), { n: 0 })).toBe(false);
});

test('a loop over an optional list has no turn when it is absent', () => {
  const absent = optional(list(string({ description }), { description })).reference(Source.values().child('x'), true);
  expect(turns(each(absent, 'w', (w) => w).loop, contextOf())).toEqual([]);
});

function at<Ref>(name: string, declaration: Declaration<unknown, Ref>): Ref {
  return declaration.reference(Source.values().child(name), false);
}

describe('spread', () => {
  const both = bothMeanings();
  const items = a.list('items');

  test("the user's entries stand among others, in their order", async () => {
    const node = { list: ['first', spread(items), 'last', spread(items)] };
    expect(await both.manifest(node, { items: [{ b: [] }, 'x'] })).toEqual({
      list: ['first', { b: [] }, 'x', 'last', { b: [] }, 'x'],
    });
  });

  test('hostile entries arrive as they are', async () => {
    const entries = [...HOSTILE_TEXTS, 0.1, 1e21, true, [], {}, [[]], { '': [''] }];
    expect(await both.manifest({ list: [spread(items)] }, { items: entries })).toEqual({ list: entries });
  });

  test('a list of nothing but absent entries is absent', async () => {
    const node = {
      always: 1,
      list: [spread(items), when(a.boolean('on'), spread(a.list('maybe', { optional: true })))],
    };
    expect(await both.manifest(node, { items: [], on: true })).toEqual({ always: 1 });
    expect(await both.manifest(node, { items: [], on: true, maybe: [1] })).toEqual({ always: 1, list: [1] });
  });

  test('a spread reads as a person would write it', () => {
    expect(linesOf({ list: ['a', spread(items)] })).toMatchInlineSnapshot(`
    "list:
      - a
      {{- with .Values.items }}
      {{- toYaml . | nindent 2 }}
      {{- end }}"
  `);
  });
});

describe('compareUtf8', () => {
  const both = bothMeanings();

  test('texts are ordered as Go ranges over the keys of a map', async () => {
    const key = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc.string({ unit: 'binary', maxLength: 4 }),
      // On either side of the surrogates, where UTF-16 and UTF-8 disagree.
      fc.constantFrom('\ud7ff', '\ue000', '\uffee', '\u{10000}', '\u{1f600}', 'a\uffee', 'a\u{10000}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { maxLength: 12 }), async (keys) => {
        // Numbers arrive whatever the keys are; texts would lose <no value>.
        const numbered = Object.fromEntries(keys.map((text, index) => [text, index]));
        const order = await both.helm('{{ range $key, $value := .Values }}{{ $value }} {{ end }}', numbered);
        const own = [...keys].sort(compareUtf8).map((text) => keys.indexOf(text));
        expect(
          order
            .trim()
            .split(' ')
            .filter((index) => index !== '')
            .map(Number),
        ).toEqual(own);
      }),
      { numRuns: 300 },
    );
  });

  test('a character beyond the basic plane comes after all that are in it', () => {
    expect(compareUtf8('\u{1f600}', '\uffee')).toBeGreaterThan(0);
    expect(['\uffee', '\u{1f600}'].sort()).toEqual(['\u{1f600}', '\uffee']);
  });

  test.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['', 'a', -1],
    ['a', 'ab', -1],
    ['Z', 'a', -1],
    ['\u{1f600}', '\u{1f600}', 0],
  ])('of %j and %j', (left, right, sign) => {
    expect(Math.sign(compareUtf8(left, right))).toBe(sign);
  });
});
