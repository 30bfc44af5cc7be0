import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { present } from '../../lib/expressions/presence.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { each, eachEntry, eachField, hasTurns, times, turns } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { when } from '../../lib/manifest/when.ts';
import { list, map, stringMap } from '../../lib/values/collections.ts';
import { optional, type Declaration } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer, string } from '../../lib/values/scalars.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { a, bothMeanings, contextOf, linesOf } from '../support/bothMeanings.ts';

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
