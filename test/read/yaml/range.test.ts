import { expect, test } from 'vitest';
import { isInside } from '../../../lib/read/yaml/range.ts';

test('a position is inside a range behind its start and before its end', () => {
  const ranges = [
    { start: 2, end: 5 },
    { start: 5, end: 6 },
    { start: 8, end: 11 },
  ];
  const inside = Array.from({ length: 13 }, (_, position) => position).filter((position) => isInside(position, ranges));
  expect(inside).toEqual([3, 4, 9, 10]);
  expect(isInside(1, [])).toBe(false);
});
