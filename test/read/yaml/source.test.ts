import { describe, expect, test } from 'vitest';
import { isInside } from '../../../lib/read/yaml/source.ts';
import { errorOf } from '../agreement.ts';

describe('range', () => {
  test('a position is inside a range behind its start and before its end', () => {
    const ranges = [
      { start: 2, end: 5 },
      { start: 5, end: 6 },
      { start: 8, end: 11 },
    ];
    const inside = Array.from({ length: 13 }, (_, position) => position).filter((position) =>
      isInside(position, ranges),
    );
    expect(inside).toEqual([3, 4, 9, 10]);
    expect(isInside(1, [])).toBe(false);
  });
});

describe('unclosed', () => {
  test.each([
    ['a: [b c: d, e', '1:4: the bracket that opens here is never closed'],
    ['a: {b: c\n', '1:4: the bracket that opens here is never closed'],
    ['a: 1\nb: [\n', '2:4: the bracket that opens here is never closed'],
    ['a: [\n]\nb: [1, \"x\"\n', '3:4: the bracket that opens here is never closed'],
    ["a: 'b\nc: d", '1:4: the quote that opens here is never closed'],
    ['a: \"b', '1:4: the quote that opens here is never closed'],
    ['a: 1\nb: \"x\"\nc: \"y\nd: 1\ne:\n  - f\n', '3:4: the quote that opens here is never closed'],
  ])('tells where what is never closed opens: %j', (text, error) => {
    expect(errorOf(text)).toBe(`values.yaml:${error}`);
  });
});
