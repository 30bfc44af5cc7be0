import { expect, test } from 'vitest';
import { noPods, podsOn, podsPlaced, withPods } from '../../../lib/simulate/scheduling/counts.ts';

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
