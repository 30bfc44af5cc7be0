import { describe, expect, test } from 'vitest';
import { and, not } from '../../lib/expressions/logic.ts';
import { when } from '../../lib/manifest/when.ts';
import { a, bothMeanings, linesOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const [on, off] = [a.boolean('on'), a.boolean('off')];
const BOTH_WAYS = [
  { on: true, off: true },
  { on: true, off: false },
  { on: false, off: true },
  { on: false, off: false },
];
const always = { always: 1 };

describe.each(BOTH_WAYS)('where %j', (values) => {
  test('a field stands or not', async () => {
    expect(await both.manifest({ ...always, a: when(on, 1) }, values)).toEqual(
      values.on ? { ...always, a: 1 } : always,
    );
  });
  test('an entry stands or not', async () => {
    expect(await both.manifest({ list: ['a', when(on, 'b'), 'c'] }, values)).toEqual({
      list: values.on ? ['a', 'b', 'c'] : ['a', 'c'],
    });
  });
  test('one of two stands', async () => {
    expect(await both.manifest({ a: when(on, { x: 1 }, ['y']) }, values)).toEqual({ a: values.on ? { x: 1 } : ['y'] });
  });
  test('a choice under a condition keeps its other side', async () => {
    const expected = values.on ? { ...always, a: values.off ? 1 : 2 } : always;
    expect(await both.manifest({ ...always, a: when(on, when(off, 1, 2)) }, values)).toEqual(expected);
  });
  test('choices follow each other', async () => {
    const expected = values.on ? 1 : values.off ? 2 : 3;
    expect(await both.manifest({ a: when(on, 1, when(off, 2, 3)) }, values)).toEqual({ a: expected });
    expect(await both.manifest({ list: [when(on, 1, when(off, 2, 3)), 'end'] }, values)).toEqual({
      list: [expected, 'end'],
    });
  });
  test('a choice deep under conditions keeps its other side', async () => {
    const node = { list: ['a', when(on, when(not(off), when(and(on, off), 'never', { name: 'b' })))] };
    expect(await both.manifest(node, values)).toEqual({
      list: values.on && !values.off ? ['a', { name: 'b' }] : ['a'],
    });
  });
  test('a map of nothing but absent fields is absent', async () => {
    const node = { ...always, map: { a: when(on, 1), list: [when(off, 1)], deep: { b: when(off, 1) } } };
    const expected = values.on || values.off;
    expect(Object.keys((await both.manifest(node, values)) as object)).toEqual(
      expected ? ['always', 'map'] : ['always'],
    );
  });
  test('neighbours under one condition keep their order', async () => {
    const node = { list: [when(on, 1, 'one'), when(on, 2, 'two'), when(off, 3)] };
    const list = [...(values.on ? [1, 2] : ['one', 'two']), ...(values.off ? [3] : [])];
    expect(await both.manifest(node, values)).toEqual({ list });
  });
});

test('a literal condition leaves no trace', () => {
  expect(linesOf({ a: when(true, 1), b: when(false, 2), c: when(false, 3, 4) })).toBe('a: 1\nc: 4');
});

test('an empty map and an empty list stay when they are literal', async () => {
  expect(await both.manifest({ map: {}, list: [], inner: when(on, {}) }, { on: true })).toEqual({
    map: {},
    list: [],
    inner: {},
  });
});
