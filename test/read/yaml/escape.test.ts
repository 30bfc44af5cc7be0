import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: "b\\/"', '1:6: \\/ is no escape: write \\\\ for a backslash, or use single quotes'],
  ['a: "\\x4"', '1:5: \\x needs 2 hexadecimal digits'],
  ['a: "\\u12g4"', '1:5: \\u needs 4 hexadecimal digits'],
  ['a: "\\U00110000"', '1:5: \\U00110000 is beyond the last character, U+10FFFF'],
  ['a: "\\ud83d\\ude00"', '1:5: \\ud83d is half a surrogate pair: write the character itself, or \\U and 8 digits'],
])('refuses an escape: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
