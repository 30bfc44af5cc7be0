import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import {
  fieldIs,
  fieldIsTrue,
  hasAnyKey,
  hasField,
  hasKey,
  includes,
  isMap,
  join,
  length,
  omit,
  textUnder,
} from '../../lib/expressions/collections.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { not } from '../../lib/expressions/logic.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const hostileMap = Object.fromEntries(HOSTILE_TEXTS.map((text) => [text, 1]));

test.each([
  ['a list', a.list('x'), ['a', 'b', 'a'], 3],
  ['an empty list', a.list('x'), [], 0],
  ['a map', a.map('x'), { a: 1, b: { c: 2 } }, 2],
  ['an empty map', a.map('x'), {}, 0],
])('the length of %s is counted alike', async (_name, value, x, result) => {
  expect(await both.value(length(value), { x })).toBe(result);
});

test('a length can be computed with', async () => {
  expect(await both.value(add(length(a.list('x')), 1), { x: [1] })).toBe(2);
});

test.each([
  ['.Values.x is of kind string: only lists and maps have a length', () => length(a.string('x') as never)],
  ['.Values.x is of kind integerOrString', () => length(a.integerOrString('x') as never)],
  ['.Values.x may be absent', () => length(a.list('x', { optional: true }))],
])('what has no length is refused: %s', (message, make) => {
  expect(make).toThrow(message);
});

describe('join()', () => {
  test('joins hostile texts as they are', async () => {
    expect(await both.value(join(a.list('x'), ', '), { x: HOSTILE_TEXTS })).toBe(HOSTILE_TEXTS.join(', '));
  });
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['', ''], '%s'],
  ])('joins %j', async (x, result) => {
    expect(await both.value(join(a.list('x'), '%s'), { x })).toBe(result);
  });
  test('takes a separator that is a value', async () => {
    expect(await both.value(join(a.list('x'), a.string('by')), { x: ['a', 'b'], by: '"\n' })).toBe('a"\nb');
  });
});

describe('hasKey()', () => {
  test.each(HOSTILE_TEXTS)('finds the key %j', async (key) => {
    expect(await both.value(hasKey(a.map('x'), key), { x: hostileMap })).toBe(true);
  });
  test.each(['constructor', 'toString', 'hasOwnProperty', 'length', ''])(
    'does not find %j in an empty map',
    async (key) => {
      expect(await both.value(hasKey(a.map('x'), key), { x: {} })).toBe(false);
    },
  );
  test('finds a key whose value is empty', async () => {
    expect(await both.value(hasKey(a.map('x'), a.string('key')), { x: { a: '' }, key: 'a' })).toBe(true);
  });
});

describe('hasAnyKey()', () => {
  test.each([
    [{ a: 1 }, true],
    [{ b: 1, c: 2 }, true],
    [{ c: 2 }, false],
    [{}, false],
  ])('of %j: %j', async (x, has) => {
    expect(await both.value(hasAnyKey(a.map('x'), ['a', 'b']), { x })).toBe(has);
  });

  test('of no keys is false', async () => {
    expect(await both.value(hasAnyKey(a.map('x'), []), { x: { a: 1 } })).toBe(false);
  });
});

test.each<[unknown, boolean, boolean]>([
  [{ a: { b: 'Memory' } }, true, true],
  [{ a: { b: 'memory' } }, false, true],
  [{ a: { b: true } }, false, true],
  [{ a: {} }, false, false],
  [{ a: 'Memory' }, false, false],
  [{ a: [{ b: 'Memory' }] }, false, false],
  [{ a: null }, false, false],
  [{}, false, false],
])('of %j a field is a word', async (x, is, has) => {
  expect(await both.value(fieldIs(a.map('x'), 'a', 'b', 'Memory'), { x })).toBe(is);
  expect(await both.value(not(fieldIs(a.map('x'), 'a', 'b', 'Memory')), { x })).toBe(!is);
  expect(await both.value(not(hasField(a.map('x'), 'a', 'b')), { x })).toBe(!has);
});

test.each<[unknown, boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  ['map', false],
  [1, false],
])('whether %j is a map', async (x, is) => {
  expect(await both.value(isMap(a.map('x')), { x })).toBe(is);
});

test.each<[unknown, string]>([
  [{ a: 'b' }, 'b'],
  [{ a: 1 }, ''],
  [{ a: null }, ''],
  [{ a: { b: 'c' } }, ''],
  [{ b: 'a' }, ''],
])('the text of %j under a key', async (x, text) => {
  expect(await both.value(textUnder(a.map('x'), 'a'), { x })).toBe(text);
});

describe('includes()', () => {
  test.each(HOSTILE_TEXTS)('finds the text %j', async (text) => {
    expect(await both.value(includes(a.list('x'), text), { x: HOSTILE_TEXTS })).toBe(true);
  });
  test('does not find a part of a text, nor a text in an empty list', async () => {
    expect(await both.value(includes(a.list('x'), 'ab'), { x: ['abc', 'a', 'b'] })).toBe(false);
    expect(await both.value(includes(a.list('x'), ''), { x: [] })).toBe(false);
  });
});

describe('omit()', () => {
  test('takes keys out, however hostile', async () => {
    const kept = await both.value(omit(a.map('x'), HOSTILE_TEXTS.slice(1)), {
      x: { ...hostileMap, kept: [1, { b: 2 }] },
    });
    expect(kept).toEqual({ '': 1, kept: [1, { b: 2 }] });
  });
  test('without keys is the map itself', () => {
    const map = a.map('x');
    expect(omit(map, [])).toBe(map);
  });
  test('lets keys pass that the map does not have', async () => {
    expect(await both.value(omit(a.map('x'), ['constructor']), { x: { a: 1 } })).toEqual({ a: 1 });
  });
  test('refuses a map that may be absent', () => {
    expect(() => omit(a.map('x', { optional: true }), ['a'])).toThrow('.Values.x may be absent');
  });
});

describe('hasField()', () => {
  const of = hasField(a.map('x'), 'limits', 'memory');

  test.each<[unknown, boolean]>([
    [{ limits: { memory: '1Gi' } }, true],
    [{ limits: { memory: 0 } }, true],
    [{ limits: { cpu: 1 } }, false],
    [{ requests: { memory: 1 } }, false],
    [{ limits: 'memory' }, false],
    [{ limits: ['memory'] }, false],
    [{ limits: {} }, false],
    [{}, false],
  ])('of %j', async (map, has) => {
    expect(await both.value(of, { x: map })).toBe(has);
  });
});

describe('fieldIsTrue()', () => {
  const of = fieldIsTrue(a.map('x'), 'security', 'enabled');

  test.each<[unknown, boolean]>([
    [{ security: { enabled: true } }, true],
    [{ security: { enabled: 'true' } }, true],
    [{ security: { enabled: false } }, false],
    [{ security: { enabled: 'yes' } }, false],
    [{ security: { enabled: 1 } }, false],
    [{ security: { enabled: ['true'] } }, false],
    [{ security: { enabled: { true: true } } }, false],
    [{ security: {} }, false],
    [{ security: true }, false],
    [{ security: ['enabled'] }, false],
    [{ enabled: true }, false],
    [{}, false],
  ])('of %j', async (x, is) => {
    expect(await both.value(of, { x })).toBe(is);
  });
});
