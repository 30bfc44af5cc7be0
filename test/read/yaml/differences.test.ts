import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: \"b\\/\"', '1:6: \\/ is no escape: write / alone'],
  ['a: \"\\U00110000\"', '1:5: \\U00110000 is beyond the last character, U+10FFFF'],
  ['a: \"\\ud83d\\ude00\"', '1:5: \\ud83d is half a surrogate pair: write the character itself, or \\U and 8 digits'],
  ['a: b\n\tc', '2:1: a tab cannot indent a line or follow "- ": use spaces'],
  ['a:\n\tb: 1', '2:1: a tab cannot indent a line or follow "- ": use spaces'],
  ['a: 1\n\t\nb: 2', '2:1: a tab cannot indent a line or follow "- ": use spaces'],
  ['-\tb', '1:2: a tab cannot indent a line or follow "- ": use spaces'],
  ['a: |\n\tb', '2:1: a tab cannot indent a line or follow "- ": use spaces'],
  ['a: |\n \tb', '2:2: a tab cannot start a block text: put it in double quotes'],
  ['a: {\n\tb: 1\n\t}', '2:6: a tab cannot indent a line or follow "- ": use spaces'],
  ['a: {b:}', "1:7: put a blank after ':'"],
  ["a: {b':}", "1:8: put a blank after ':'"],
  ['a: {b\n: c}', "1:5: a key in brackets must be on one line, with its ':'"],
  ['a: {: c}', "1:5: a key is missing before ':'"],
  ['a: [:b]', '1:5: in brackets, quote a text that starts with : or has a ?'],
  ['a: {u: http://b/?c}', '1:17: in brackets, quote a text that starts with : or has a ?'],
  [
    'a: &x b: c',
    '1:4: a value cannot have ": " in it, nor be a map on its key\'s line: quote it, or indent this line as other keys',
  ],
  ['a:\n- \"b\" c: d\n', "2:7: a key must be on a line of its own, with its ':'"],
  [`${'k'.repeat(1025)}: 1`, "1:1: a key can have 1024 characters: write a longer one after '? '"],
  [`a: {${'k'.repeat(1025)}: 1}`, "1:5: a key can have 1024 characters: write a longer one after '? '"],
])('refuses what Helm reads otherwise: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});

test('a long key is read after a question mark', () => {
  expect(errorOf(`? ${'k'.repeat(2000)}\n: 1\n`)).toBeUndefined();
});
