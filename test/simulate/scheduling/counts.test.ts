import { describe, expect, test } from 'vitest';
import { compare, noPods, podsOn, podsPlaced, withPods } from '../../../lib/simulate/scheduling/counts.ts';

test('pods are counted by workload and node', () => {
  const none = noPods(2, 3);
  const counts = withPods(withPods(withPods(none, 0, 1, 2), 1, 1, 1), 1, 2, 1);
  expect(counts).toEqual([
    [0, 2, 0],
    [0, 1, 1],
  ]);
  expect(podsOn(counts, 1)).toBe(3);
  expect(podsPlaced(counts, 1)).toBe(2);
  expect(none).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

describe('compare', () => {
  test('the first number that differs decides', () => {
    expect(compare([0, 1, 9], [0, 2, 0])).toBeLessThan(0);
    expect(compare([1], [0, 5])).toBeGreaterThan(0);
    expect(compare([1, 2], [1, 2])).toBe(0);
  });

  test('what differs in the last bits only is equal', () => {
    expect(compare([0.1 + 0.2, 1], [0.3, 2])).toBeLessThan(0);
  });
});
