import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: b\n\tc', '2:1: a tab cannot indent a line'],
  ['a:\n  b: c\n \td', '3:2: a tab cannot indent a line'],
])('refuses a tab that indents a line: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
