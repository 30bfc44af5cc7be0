import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: @b', '1:4: a text cannot start with @: quote it'],
  ['a: `b', '1:4: a text cannot start with `: quote it'],
  ['a: %b', '1:4: a text cannot start with %: quote it'],
  ['a: [|]', '1:5: a text cannot start with |: quote it'],
  ['a:\n\tb: 1', '2:1: a tab cannot indent a line or follow "- ": use spaces'],
  ['-\tb', '1:2: a tab cannot indent a line or follow "- ": use spaces'],
  ['a: - b', "1:4: '- ' can stand at the start of a line only"],
  ['a: ? b', "1:4: '? ' can stand at the start of a line only"],
  ['a: b: c', '1:5: a value cannot have ": " in it, nor be a map on its key\'s line: quote it'],
])('refuses what cannot stand here: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
