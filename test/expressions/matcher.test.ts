import { expect, test } from 'vitest';
import { matcher } from '../../lib/expressions/matcher.ts';

test('a pattern is compiled once', () => {
  expect(matcher('^a$')).toBe(matcher('^a$'));
});

test('a pattern reads characters, not halves of them', () => {
  expect(matcher('^.$').test('😀')).toBe(true);
});
