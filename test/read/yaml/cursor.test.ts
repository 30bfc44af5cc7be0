import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: 1\nb: \u0007\n', '2:4: the character U+0007 is not allowed: escape it'],
  ['a: \u007f', '1:4: the character U+007F is not allowed: escape it'],
  ['a: b\u0000', '1:5: the character U+0000 is not allowed: escape it'],
  ['\r\n\r\na: \uffff', '3:4: the character U+FFFF is not allowed: escape it'],
  ['a: \ud83d', '1:4: the character U+D83D is not allowed: escape it'],
  ['\ufeff\ufeffa: 1', '1:1: the file starts with two byte order marks'],
  ['\ufeffa: \u0007', '1:4: the character U+0007 is not allowed: escape it'],
])('refuses what no file may hold: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
