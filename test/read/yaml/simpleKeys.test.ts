import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a: 1\nb\nc: 2', "2:1: a key must be followed by ':' on its line"],
  ["a: 1\n'b\n c': 2", "2:1: a key must be followed by ':' on its line"],
])('refuses a key without colon: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
