import { expect, test } from 'vitest';
import { resolveScalar, TagMismatch, type Scalar } from '../../../lib/read/yaml/scalar.ts';

test.each<[string, Scalar]>([
  ['yes', true],
  ['Off', false],
  ['yEs', 'yEs'],
  ['~', null],
  ['', null],
  ['0777', 511n],
  ['0o17', 15n],
  ['0b-11', -3n],
  ['08', 8],
  ['1_000', 1000n],
  ['.5', 0.5],
  ['1e3', 1000],
  ['1e400', '1e400'],
  ['+1', 1n],
  ['18446744073709551615', 18446744073709551615n],
  ['18446744073709551616', 18446744073709551616],
  ['12:30', '12:30'],
  ['2001-01-01', '2001-01-01'],
  ['.inf', Infinity],
])('%s without a tag is %s', (text, value) => {
  expect(resolveScalar('', text)).toBe(value);
});

test('a tag says what a text is to be', () => {
  expect(resolveScalar('tag:yaml.org,2002:str', 'yes')).toBe('yes');
  expect(resolveScalar('tag:yaml.org,2002:float', '1')).toBe(1);
  expect(resolveScalar('!own', '1')).toBe('1');
  expect(() => resolveScalar('tag:yaml.org,2002:int', 'x')).toThrow(new TagMismatch('"x" is no !!int'));
});
