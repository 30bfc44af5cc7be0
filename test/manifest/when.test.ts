import { describe, expect, test } from 'vitest';
import { and, not } from '../../lib/expressions/logic.ts';
import { comment, when } from '../../lib/manifest/when.ts';
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

describe('comment', () => {
  const both = bothMeanings();
  const on = a.boolean('on');

  test('a remark stands above a field, and in no output', async () => {
    const node = { first: 1, field: comment('Why this: {{ so }}.', a.string('x')) };
    expect(await both.manifest(node, { x: 'y' })).toEqual({ first: 1, field: 'y' });
    expect(linesOf(node)).toBe('first: 1\n{{- /* Why this: {{ so }}. */}}\nfield: {{ .Values.x | quote }}');
  });

  test('a remark on a conditional node stands under its condition', async () => {
    const node = { first: 1, field: comment('Why.', when(on, 2)) };
    expect(await both.manifest(node, { on: false })).toEqual({ first: 1 });
    expect(linesOf(node)).toBe('first: 1\n{{- if .Values.on }}\n{{- /* Why. */}}\nfield: 2\n{{- end }}');
  });

  test.each([true, false])('a remark on a choice leaves both its sides, where the condition is %j', async (value) => {
    const node = { first: 1, field: comment('Outer.', comment('Why.', when(on, 2, 3))) };
    expect(await both.manifest(node, { on: value })).toEqual({ first: 1, field: value ? 2 : 3 });
  });

  test('a remark on an entry stands above its dash', async () => {
    const node = { list: [{ name: 'a' }, comment('Why.', { name: a.string('x') }), comment('Word.', 'c')] };
    expect(await both.manifest(node, { x: 'b' })).toEqual({ list: [{ name: 'a' }, { name: 'b' }, 'c'] });
  });

  test('a comment that would end itself is refused', () => {
    expect(() => comment('a */ b', 1)).toThrow('the comment "a */ b" holds */, which would end it');
  });
});
