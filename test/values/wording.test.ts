import { describe, expect, test } from 'vitest';
import { found, goCount, goNumber, goQuote, join, typeName } from '../../lib/values/wording.ts';

test.each([
  [null, 'null'],
  [undefined, 'null'],
  [[], 'array'],
  [{}, 'object'],
  [1.5, 'number'],
  ['', 'string'],
  [false, 'boolean'],
])('the type of %o is %s in JSON', (value, name) => {
  expect(typeName(value)).toBe(name);
});

describe('a text is quoted as Helm quotes it', () => {
  test.each([
    ['plain', "'plain'"],
    ['it\'s "x"', "'it\\'s \"x\"'"],
    ['a\\b', "'a\\\\b'"],
    ['a\tb\nc', "'a\\tb\\nc'"],
    ['\x07\v\x01\x7f', "'\\a\\v\\x01\\x7f'"],
    ['\u0085\u00a0\u2028\u{1fffe}', "'\\u0085\\u00a0\\u2028\\U0001fffe'"],
    ['é😀', "'é😀'"],
    ['ends in \\', "'ends in \\'"],
  ])('%j', (text, quoted) => {
    expect(goQuote(text)).toBe(quoted);
  });
});

describe('a number is written as Helm writes it', () => {
  test.each([
    [0, '0'],
    [-5, '-5'],
    [65535, '65,535'],
    [999999, '999,999'],
    [1e6, '1×10⁰⁶'],
    [-1234567, '-1.234567×10⁰⁶'],
    [1234.5, '1,234.5'],
    [123456.7891, '123,456.7891'],
    [0.0001, '0.0001'],
    [1e-5, '1×10⁻⁰⁵'],
    [Number.MAX_SAFE_INTEGER, '9.007199254740991×10¹⁵'],
    [1e300, '1×10³⁰⁰'],
  ])('%d', (number, text) => {
    expect(goNumber(number)).toBe(text);
  });
});

test('a count has commas, however long it is', () => {
  expect([goCount(5), goCount(1234567)]).toEqual(['5', '1,234,567']);
});

test('names are quoted and joined', () => {
  expect(join(['a', "b'c"])).toBe("'a', 'b\\'c'");
});

test('the value found is JSON, and cut when it is long', () => {
  expect(found({ a: [1, null] })).toBe(', found {"a":[1,null]}');
  expect(found(undefined)).toBe(', found null');
  expect(found('x'.repeat(80))).toBe(`, found "${'x'.repeat(56)}…`);
});
