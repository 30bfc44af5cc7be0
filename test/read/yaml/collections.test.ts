import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

test.each([
  ['a:\n- b\nc', "3:1: a key must be followed by ':' on its line"],
  ['a: 1\n- b', "2:1: expected a key, followed by ':'"],
  ['- a\nb: 1', "2:1: expected a list's item that starts with '-'"],
  ['a: [b c: d, e', "1:14: expected ',' or ']'"],
  ['a: [b\nc: 1', "2:2: expected ',' or ']'"],
  ['a: {b: c} }', "1:11: expected a key, followed by ':'"],
  ['a: {b: c\n', "2:1: expected ',' or '}'"],
  ['a: [b}', "1:6: expected ',' or ']'"],
])('refuses a list or a map: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});
