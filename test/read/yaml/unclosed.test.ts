import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

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
