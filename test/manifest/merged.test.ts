import { describe, expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { eachField } from '../../lib/manifest/each.ts';
import { defaults, merged } from '../../lib/manifest/merged.ts';
import { when } from '../../lib/manifest/when.ts';
import { evaluate } from '../../lib/render/evaluate.ts';
import { freeMap, map } from '../../lib/values/collections.ts';
import { integer } from '../../lib/values/scalars.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

const both = bothMeanings();
const [free, other] = [a.map('free'), a.map('other')];
const sizes = map(integer({ description: 'Size.' }), { description: 'Sizes.' }).reference(
  Source.values().child('sizes'),
  false,
);
const sizeFields = eachField(sizes, ['name', 'size'], (_name, size) => size);

describe('who wins when keys are the same:', () => {
  test("a fixed field over the user's", async () => {
    expect(await both.manifest({ m: merged({ a: 1 }, free) }, { free: { a: 2, b: 3 } })).toEqual({ m: { a: 1, b: 3 } });
  });
  test('a fixed field that is absent, too', async () => {
    const node = { m: merged({ a: when(a.boolean('on'), 1), c: 1 }, free) };
    expect(await both.manifest(node, { on: false, free: { a: 2, b: 3 } })).toEqual({ m: { b: 3, c: 1 } });
  });
  test('not a field that is never given', async () => {
    expect(await both.manifest({ m: merged({ a: undefined, c: 1 }, free) }, { free: { a: 2 } })).toEqual({
      m: { a: 2, c: 1 },
    });
  });
  test('a field of a block', async () => {
    const labels = partial('labels', 'Labels.', merged({ a: 1 }, { b: 2 }));
    expect(await both.manifest({ m: merged(labels, free) }, { free: { a: 3, b: 3, c: 3 } })).toEqual({
      m: { a: 1, b: 2, c: 3 },
    });
  });
  test("the user's map that is named first", async () => {
    const values = { free: { a: 1, b: {} }, other: { a: 2, b: 3, c: { d: [] } } };
    expect(await both.manifest({ m: merged(free, other) }, values)).toEqual({ m: { a: 1, b: {}, c: { d: [] } } });
  });
  test('the first of three maps', async () => {
    const values = { free: { a: 1 }, other: { a: 2, b: 2 }, third: { a: 3, b: 3, c: 3 } };
    expect(await both.manifest({ m: merged({ x: 0 }, free, other, a.map('third')) }, values)).toEqual({
      m: { x: 0, a: 1, b: 2, c: 3 },
    });
  });
});

test('hostile keys of two maps of the user are told apart', async () => {
  // A merge key and keys of several lines are no keys of values.
  const keys = Object.fromEntries(HOSTILE_TEXTS.filter((key) => !/^<<$|[\t\n]/.test(key)).map((key) => [key, key]));
  const values = { free: keys, other: { ...keys, new: 1 } };
  expect(await both.manifest({ m: merged({ true: 1 }, free, other) }, values)).toEqual({
    m: { ...keys, true: 1, new: 1 },
  });
});

describe('a merged map of which nothing stands is absent:', () => {
  test.each([
    ["only the user's", merged(free, other)],
    ['with keys that are fixed but absent', merged({ a: when(a.boolean('on'), 1) }, free, other)],
  ])('%s', async (_name, m) => {
    expect(await both.manifest({ always: 1, m }, { on: false, free: {}, other: {} })).toEqual({ always: 1 });
  });
  test('with nothing but keys that are taken out', async () => {
    const m = merged({ a: when(a.boolean('on'), 1) }, free);
    expect(await both.manifest({ always: 1, m }, { on: false, free: { a: 1 } })).toEqual({ always: 1 });
  });
  test('with a loop that has no turn', async () => {
    expect(await both.manifest({ always: 1, m: merged(sizeFields) }, { sizes: {} })).toEqual({ always: 1 });
  });
});

test('one optional map of the user stands alone', async () => {
  const m = merged(a.map('free', { optional: true }));
  expect(await both.manifest({ always: 1, m }, {})).toEqual({ always: 1 });
  expect(await both.manifest({ always: 1, m }, { free: { a: 1 } })).toEqual({ always: 1, m: { a: 1 } });
});

describe('maps whose keys could be the same are refused:', () => {
  const withFree = partial('labels', 'Labels.', merged({ a: 1 }, free));
  test.each([
    [
      'two parts with one key',
      () => merged({ a: 1, b: 2 }, { b: 3 }).fixedKeys,
      'the field "b" occurs twice in one map: remove one',
    ],
    [
      'a block with the key of another part',
      () => merged(partial('x', 'X.', { a: 1 }), { a: 2 }).fixedKeys,
      'the field "a" occurs twice in one map: remove one',
    ],
    [
      'a loop and a map of the user',
      () => merged(free, sizeFields),
      'fields made in a loop cannot be merged with other user maps: their keys could be the same',
    ],
    ['two loops', () => merged(sizeFields, sizeFields), 'fields made in a loop cannot be merged'],
    [
      'a block with a map of the user, and fields',
      () => merged(withFree, { b: 1 }),
      'the block labels holds a user map, so it cannot be merged with other parts: merge them inside the block',
    ],
    ['such a block, and a map of the user', () => merged(withFree, other), 'the block labels holds a user map'],
    [
      'a block that is a map of the user',
      () => merged(partial('x', 'X.', free), { b: 1 }),
      'the block x holds a user map',
    ],
    [
      'a block of a block with a map of the user',
      () => merged(partial('x', 'X.', merged(withFree)), { b: 1 }),
      'the block labels holds a user map',
    ],
    [
      'a block with a loop',
      () => merged(partial('x', 'X.', merged(sizeFields)), { b: 1 }),
      'the block x holds a user map',
    ],
  ])('%s', (_name, make, message) => {
    expect(make).toThrow(message);
  });
});

test('a map of the user that may be absent is refused beside others', () => {
  const maybe = a.map('maybe', { optional: true });
  expect(() => merged(maybe, free)).toThrow(
    '.Values.maybe may be absent: use present() or defaultIfAbsent() on it first',
  );
  expect(() => merged({ a: 1 }, maybe)).toThrow('.Values.maybe may be absent');
});

test('the fixed keys are those of fields and blocks', () => {
  expect(merged({ a: 1 }, partial('x', 'X.', { b: 2 }), free).fixedKeys).toEqual(['a', 'b']);
});

describe('defaults', () => {
  const own = freeMap({ description: 'Own fields.' }).reference(Source.values().child('own'), false);
  const node = merged(own, defaults({ a: 1, b: { c: 2 } }));

  test('defaults stand where the map of the user has nothing', () => {
    expect(evaluate(node, contextOf({ own: {} }))).toEqual({ a: 1, b: { c: 2 } });
  });

  test('a field of the user replaces a default whole', () => {
    expect(evaluate(node, contextOf({ own: { b: {}, d: 4 } }))).toEqual({ a: 1, b: {}, d: 4 });
  });

  test('a default of a fixed field would never stand, and is refused', () => {
    expect(() => merged({ a: 1 }, own, defaults({ a: 2 }))).toThrow(
      'the field "a" is fixed, so its default is never used: remove the default',
    );
  });
});
