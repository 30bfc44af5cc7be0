import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: |0\n  b', '1:5: a block text cannot be indented by 0'],
  ['a: | b', '1:6: nothing but a comment can follow | on its line: the text starts on the next one'],
  ['a: >+-\n  b', '1:6: nothing but a comment can follow > on its line: the text starts on the next one'],
  ['a: |\n\tb', '2:1: a tab cannot indent a block text'],
])('refuses a block text: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
