import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ["a: 'b\nc: d", '1:4: the quote that opens here is never closed'],
  ['a: "b', '1:4: the quote that opens here is never closed'],
  ['a: "b\n---\n"', '2:1: a line of a quoted text cannot start with --- or ...'],
])('refuses a quoted text: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
