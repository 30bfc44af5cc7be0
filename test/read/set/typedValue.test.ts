import { expect, test } from 'vitest';
import { typedValue } from '../../../lib/read/set/typedValue.ts';
import type { Value } from '../../../lib/read/value.ts';

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
