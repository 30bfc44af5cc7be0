import { expect, test } from 'vitest';
import { compare } from '../../../lib/simulate/scheduling/compare.ts';

test('the first number that differs decides', () => {
  expect(compare([0, 1, 9], [0, 2, 0])).toBeLessThan(0);
  expect(compare([1], [0, 5])).toBeGreaterThan(0);
  expect(compare([1, 2], [1, 2])).toBe(0);
});

test('what differs in the last bits only is equal', () => {
  expect(compare([0.1 + 0.2, 1], [0.3, 2])).toBeLessThan(0);
});
