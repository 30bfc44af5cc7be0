import { describe, expect, test } from 'vitest';
import { add } from '../../lib/expressions/arithmetic.ts';
import { choose } from '../../lib/expressions/choose.ts';
import { atLeast } from '../../lib/expressions/compare.ts';
import { and, not } from '../../lib/expressions/logic.ts';
import { notEmpty } from '../../lib/expressions/presence.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const on = a.boolean('on');

describe.each([true, false])('where the condition is %j', (flag) => {
  const values = { on: flag, yes: 'Y', no: 'N', count: 1234567 };
  test('one text is chosen', async () => {
    expect(await both.value(choose(on, a.string('yes'), a.string('no')), values)).toBe(flag ? 'Y' : 'N');
  });
  test('one integer is chosen, and can be computed with', async () => {
    const chosen = choose(on, a.integer('count', 0, 10_000_000), -1);
    expect(await both.value(add(chosen, 1), values)).toBe(flag ? 1234568 : 0);
  });
  test('a choice in a choice is made', async () => {
    expect(await both.value(choose(not(on), 'outer', choose(on, 'inner', 'never')), values)).toBe(
      flag ? 'inner' : 'outer',
    );
  });
  test('the condition may be one that Go would take for a value', async () => {
    expect(await both.value(choose(and(on, notEmpty(a.string('yes'))), 1, 2), values)).toBe(flag ? 1 : 2);
  });
});

test.each(HOSTILE_TEXTS)('the literal %j is chosen as it is', async (text) => {
  expect(await both.value(choose(on, text, 'other'), { on: true })).toBe(text);
});

test('a known condition chooses at once', () => {
  const [yes, no] = [a.string('yes'), a.string('no')];
  expect(choose(true, yes, no)).toBe(yes);
  expect(choose(atLeast(1, 2), yes, no)).toBe(no);
});

test('what is known of a choice is what is known of both', () => {
  const safe = a.string('x', { safe: true, ascii: true, nonEmpty: true });
  expect(choose(on, safe, 'plain').traits).toMatchObject({ safe: true, ascii: true, nonEmpty: true });
  expect(choose(on, safe, 'é').traits).toMatchObject({ safe: false, ascii: false, nonEmpty: true });
  expect(choose(on, safe, '').traits).toMatchObject({ safe: true, nonEmpty: false });
  expect(choose(on, a.integer('n', 2, 3), a.integer('m', -1, 2)).traits.range).toEqual({ min: -1, max: 3 });
});

test('a choice between kinds is refused', () => {
  expect(() => choose<string | number>(on, a.string('x'), 1)).toThrow(
    'a choice between .Values.x (string) and 1 (integer): both must be of one kind',
  );
});

test.each([
  ['condition', () => choose(a.boolean('x', { optional: true }), 1, 2)],
  ['first value', () => choose(on, a.integer('x', 0, 1, { optional: true }), 2)],
  ['second value', () => choose(on, 1, a.integer('x', 0, 1, { optional: true }))],
])('an optional %s is refused', (_name, make) => {
  expect(make).toThrow('.Values.x may be absent: use present() or defaultIfAbsent() on it first');
});
