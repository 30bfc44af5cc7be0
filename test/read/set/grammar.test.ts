import { describe, expect, test } from 'vitest';
import { readJsonPrefix, typedValue } from '../../../lib/read/set/grammar.ts';
import type { Value } from '../../../lib/read/value.ts';

describe('typedValue', () => {
  test.each<[string, Value]>([
    ['true', true],
    ['FaLse', false],
    ['NULL', null],
    ['', ''],
    ['0', 0],
    ['-0', 0],
    ['007', '007'],
    ['-007', -7],
    ['+5', 5],
    ['1e3', '1e3'],
    ['1.5', '1.5'],
    ['1_000', '1_000'],
    ['9223372036854775807', 2 ** 63],
    ['9223372036854775808', '9223372036854775808'],
    ['yes', 'yes'],
  ])('%j is %j', (text, value) => {
    expect(typedValue(text)).toBe(value);
  });
});

describe('jsonValue', () => {
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
});
