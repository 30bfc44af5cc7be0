import { describe, expect, test } from 'vitest';
import { equal, greaterThan } from '../../lib/expressions/compare.ts';
import { hasKey } from '../../lib/expressions/collections.ts';
import type { Helper } from '../../lib/expressions/helper.ts';
import { TextHelper } from '../../lib/expressions/helper.ts';
import { and, not, or } from '../../lib/expressions/logic.ts';
import { defaultIfAbsent, notEmpty, present } from '../../lib/expressions/presence.ts';
import { allMatches } from '../../lib/expressions/regex.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { startsWith } from '../../lib/expressions/strings.ts';
import type { Expression } from '../../lib/expressions/expression.ts';
import {
  allEntries,
  anyEntry,
  anyObject,
  countWhere,
  firstAnswer,
  firstWhere,
  hasObject,
  minOf,
} from '../../lib/manifest/entries.ts';
import { list, map } from '../../lib/values/collections.ts';
import { optional } from '../../lib/values/declaration.ts';
import { object } from '../../lib/values/object.ts';
import { integer, string } from '../../lib/values/scalars.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const helper: Helper = { name: 'found', description: 'What is found.' };
const size = integer({ description: 'A size.', minimum: 0, maximum: 9 });
const shelf = object('A shelf.', { size: optional(size) });
const shelves = map(shelf, { description: 'Shelves.' }).reference(Source.values().child('shelves'), false);
const sizes = list(size, { description: 'Sizes.' }).reference(Source.values().child('sizes'), false);
const texts = list(string({ description: 'A text.' }), { description: 'Texts.' });
const words = texts.reference(Source.values().child('words'), false);
const least = a.integer('least', 0, 9);

describe.each<[Readonly<Record<string, { size?: number | null }>>, boolean, boolean, number, number]>([
  [{}, false, true, 7, 0],
  [{ a: { size: 3 } }, false, true, 3, 0],
  [{ a: { size: 6 } }, true, true, 6, 1],
  [{ a: { size: 6 }, b: { size: 9 }, c: { size: 2 } }, true, true, 2, 2],
  [{ a: {} }, false, false, 7, 0],
  [{ a: { size: null }, b: { size: 8 } }, true, false, 7, 1],
  [{ a: { size: 0 }, b: { size: 9 } }, true, true, 0, 1],
])('of %j', (given, any, all, min, count) => {
  const values = { shelves: given, least: 5 };
  test('anyEntry() asks whether one is such', async () => {
    const isAny = anyEntry(helper, shelves, 'shelf', ({ size }) => greaterThan(defaultIfAbsent(size, 0), least));
    expect(await both.value(isAny, values)).toBe(any);
    expect(await both.value(not(isAny), values)).toBe(!any);
  });
  test('allEntries() asks whether each is such', async () => {
    expect(
      await both.value(
        allEntries(helper, shelves, 'shelf', ({ size }) => present(size)),
        values,
      ),
    ).toBe(all);
  });
  test('minOf() gives the least number', async () => {
    const smallest = minOf(
      helper,
      7,
      shelves,
      'shelf',
      ({ size }) => defaultIfAbsent(size, 0),
      ({ size }) => present(size),
    );
    expect(await both.value(smallest, values)).toBe(min);
    expect(smallest.traits.range).toEqual({ min: 0, max: 7 });
  });
  test('countWhere() counts those that are such', async () => {
    const number = countWhere(helper, shelves, 'shelf', ({ size }) => greaterThan(defaultIfAbsent(size, 0), least));
    expect(await both.value(number, values)).toBe(count);
  });
});

test('keys can be asked for too', async () => {
  const named = anyEntry(helper, shelves, 'shelf', (_, name) => startsWith(name, 'HZ_'));
  expect(await both.value(named, { shelves: { A: {}, HZ_B: {} } })).toBe(true);
  expect(await both.value(named, { shelves: { AHZ_: {} } })).toBe(false);
});

test('lists are asked as maps are, for integers of files and of flags', async () => {
  const taken = anyEntry(helper, sizes, 'size', (entry) => equal(entry, least));
  expect(await both.value(taken, { sizes: [1, 5], least: 5 })).toBe(true);
  expect(await both.value(taken, { sizes: [], least: 5 })).toBe(false);
  expect(
    await both.value(
      minOf(helper, least, sizes, 'size', (entry) => entry),
      { sizes: [4, 3], least: 5 },
    ),
  ).toBe(3);
  const second = anyEntry(helper, sizes, 'size', (_, index) => equal(index, '1'));
  expect(await both.value(second, { sizes: [7, 7] })).toBe(true);
});

test.each<[readonly unknown[], boolean]>([
  [[{ a: 1 }], true],
  [[{}, 'a', null, { a: null }], true],
  [['a', ['a'], { b: 'a' }], false],
  [[], false],
])('of a list of anything, %j, objects are asked', async (given, found) => {
  expect(
    await both.value(
      anyObject(helper, a.list('list'), 'object', (object) => hasKey(object, 'a')),
      { list: given },
    ),
  ).toBe(found);
});

test('a loop may ask another', async () => {
  const racks = map(object('A rack.', { rows: optional(list(size, { description: 'Rows.' })) }), {
    description: 'Racks.',
  });
  const reference = racks.reference(Source.values().child('racks'), false);
  const nested = anyEntry(helper, reference, 'rack', ({ rows }) =>
    hasObject(rows as unknown as Expression<readonly unknown[]>, 'row', (row) => hasKey(row, 'a')),
  );
  expect(await both.value(nested, { racks: { x: { rows: [] }, y: { rows: [{ b: 1 }, { a: 1 }] } } })).toBe(true);
  expect(await both.value(nested, { racks: { x: {}, y: { rows: [1] } } })).toBe(false);
});

test('the first text that is such is found', async () => {
  const first = TextHelper.define(
    'first',
    'The first.',
    firstWhere(words, 'word', (word) => startsWith(word, 'b')),
  );
  expect(await both.value(first, { words: ['a', 'b1', 'b2'] })).toBe('b1');
  expect(await both.value(notEmpty(first), { words: ['a'] })).toBe(false);
  const digits = firstWhere(allMatches(a.string('s'), '[0-9]+') as never, 'number', (number) =>
    startsWith(number, '1'),
  );
  expect(await both.value(TextHelper.define('digits', 'Digits.', digits), { s: 'a2b13c14' })).toBe('13');
});

describe('the first object of a list that has an answer by a text', () => {
  const owner = TextHelper.define(
    'owner',
    'The owner.',
    firstAnswer(a.list('list'), 'entry', 'name', (name) => [
      { test: equal(name, 'tmp'), answer: 'tmp of {{ a }}' },
      { test: and(a.boolean('on'), equal(name, '/data/hazelcast')), answer: '/data of b' },
    ]),
  );
  test.each<[readonly unknown[], string]>([
    [[{ name: 'tmp' }], 'tmp of {{ a }}'],
    [[{ name: 'a' }, { emptyDir: {}, name: 'tmp' }], 'tmp of {{ a }}'],
    [[{ name: '/data/hazelcast' }, { name: 'tmp' }], '/data of b'],
    [[{ name: 'tmp' }, { name: '/data/hazelcast' }], 'tmp of {{ a }}'],
    [[], ''],
    [[{ name: 'tmps' }, { name: 'a-tmp' }, { name: '/data' }], ''],
    [[{ other: 'tmp' }, { name: ['tmp'] }, { name: null }, { name: { tmp: 'tmp' } }], ''],
    [[{ args: ['x\n  name: tmp'] }, { text: '\n  name: tmp\n' }], ''],
    [[{ env: [{ name: 'tmp' }], volume: { name: 'tmp' } }], ''],
    [[[{ name: 'tmp' }], 'name: tmp', null, 'tmp'], ''],
    [[{ 'name: tmp': '' }, { name: 1 }, { name: true }, { a: `${'x '.repeat(60)}\n  name: tmp` }], ''],
  ])('%j', async (given, found) => {
    expect(await both.value(owner, { list: given, on: true })).toBe(found);
  });

  test('an answer whose condition does not hold is passed over', async () => {
    const given = [{ name: '/data/hazelcast' }, { name: 'tmp' }];
    expect(await both.value(owner, { list: given, on: false })).toBe('tmp of {{ a }}');
  });
});

test('several questions are one answer', async () => {
  const isBig = anyEntry(helper, sizes, 'size', (entry) => greaterThan(entry, 5));
  const isNamed = anyEntry({ ...helper, name: 'named' }, shelves, 'shelf', (_, name) => equal(name, 'a'));
  const either = or(isBig, isNamed);
  expect(await both.value(either, { sizes: [9], shelves: {} })).toBe(true);
  expect(await both.value(either, { sizes: [], shelves: { a: {} } })).toBe(true);
  expect(await both.value(either, { sizes: [], shelves: {} })).toBe(false);
});

test('a question stands only in a helper', () => {
  expect(() => templateOf(hasObject(a.list('list'), 'object', () => a.boolean('on')))).toThrow(
    'a question about entries must be the body of a helper',
  );
});
