import { expect, test } from 'vitest';
import { readJsonPrefix } from '../../../lib/read/set/jsonValue.ts';
import type { Value } from '../../../lib/read/value.ts';

test.each<[string, Value, number]>([
  ['1,b=2', 1, 1],
  ['{"a": "}"}, x', { a: '}' }, 10],
  [' [1, [2]]]', [1, [2]], 9],
  ['"\\"" ', '"', 4],
  ['truefalse', true, 4],
  ['01', 0, 1],
  ['"\\ud83d"', '\uFFFD', 8],
])('%s', (text, value, length) => {
  expect(readJsonPrefix(text)).toEqual({ value, length });
});

test.each(['', '[1', '1.', '-', 'tru', '{"a"}', '[1}', "'a'", '1e400'])('%j starts with no JSON value', (text) => {
  expect(() => readJsonPrefix(text)).toThrow(SyntaxError);
});
