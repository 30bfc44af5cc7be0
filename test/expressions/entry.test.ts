import { expect, test } from 'vitest';
import { entryOf, fieldOf } from '../../lib/expressions/entry.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();

test.each<unknown>([5, 'LRU', '5', 'on'])('what a map of the user holds is given as it is: %j', async (value) => {
  expect(await both.value(entryOf(a.map('x'), 'max-size'), { x: { 'max-size': value } })).toEqual(value);
  const x = { eviction: { 'max-size': value } };
  expect(await both.value(fieldOf(a.map('x'), 'eviction', 'max-size'), { x })).toEqual(value);
});

test('the templates read as one would write them', () => {
  expect(templateOf(entryOf(a.map('x'), 'max-size'))).toBe('get .Values.x "max-size"');
  expect(templateOf(fieldOf(a.map('x'), 'eviction', 'size'))).toBe('get (get .Values.x "eviction") "size"');
});
