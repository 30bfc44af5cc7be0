import { describe, expect, test } from 'vitest';
import { Literal } from '../../lib/expressions/literal.ts';
import { joinText, text } from '../../lib/expressions/text.ts';
import { HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { a, bothMeanings, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const [x, n, on] = [a.string('x'), a.integer('n'), a.boolean('on')];

test.each(HOSTILE_TEXTS)('%j stays as it is, as a value and as the text around it', async (value) => {
  expect(await both.value(joinText([value, x, value, '.', x]), { x: value })).toBe(`${value}${value}${value}.${value}`);
});

test.each([0, -1, 1234567, 1e6, Number.MAX_SAFE_INTEGER])(
  'the integer %d stands in a text without exponent',
  async (value) => {
    expect(await both.value(text`n=${n}`, { n: value })).toBe(`n=${value}`);
  },
);

test.each([true, false])('the boolean %j stands in a text', async (value) => {
  expect(await both.value(text`on=${on} 100%`, { on: value })).toBe(`on=${value} 100%`);
});

describe('literals are folded:', () => {
  test('into one text when there is nothing else', () => {
    expect(text`a${1}b${true}c${'d'}`).toMatchObject({ value: 'a1btruecd' });
    expect(text``).toMatchObject({ value: '' });
    expect(text`${5}`).toMatchObject({ value: '5', kind: 'string' });
  });
  test('into the text beside them', () => {
    expect(templateOf(text`a${1}${n}${''}${'%'}`)).toBe('printf "a1%d%%" (int64 .Values.n)');
  });
  test('and a text of one string alone is that string', () => {
    expect(text`${x}`).toBe(x);
    expect(text`${''}${x}${''}`).toBe(x);
  });
});

test('a text of one integer is a text', async () => {
  expect(await both.value(text`${n}`, { n: 5 })).toBe('5');
});

test('a text in a text becomes part of it', () => {
  expect(templateOf(text`<${text`${x}-${n}`}>`)).toBe('printf "<%s-%d>" .Values.x (int64 .Values.n)');
});

test('a text is safe and ASCII when all its parts are, and not empty when one is not', () => {
  const label = a.string('l', { safe: true, ascii: true });
  expect(text`a-${label}-${n}`.traits).toMatchObject({ safe: true, ascii: true, nonEmpty: true });
  expect(text`é-${label}`.traits).toMatchObject({ safe: false, ascii: false });
  expect(text`${label}${x}`.traits).toMatchObject({ safe: false, ascii: false, nonEmpty: false });
});

test.each([
  [
    'a number with a fraction',
    () => text`${a.number('x')}`,
    '.Values.x is of kind number, which has no one text: only strings, integers and booleans can be part of a text',
  ],
  ['a literal with a fraction', () => text`${0.1}`, '0.1 is of kind number, which has no one text'],
  [
    'a number or a text',
    () => text`${a.integerOrString('x') as never}`,
    '.Values.x is of kind integerOrString, which has no one text',
  ],
  ['a list', () => text`${a.list('x') as never}`, '.Values.x is of kind list, which has no one text'],
  [
    'an optional text',
    () => text`a${a.string('x', { optional: true })}`,
    '.Values.x may be absent: use present() or defaultIfAbsent() on it first',
  ],
  ['nothing', () => text`a${null as never}`, 'null cannot be part of an expression'],
])('%s in a text is refused', (_name, make, message) => {
  expect(make).toThrow(message);
});

test('half a surrogate pair is refused when it is printed', () => {
  expect(() => templateOf(text`${x}\ud83d`)).toThrow('holds half a surrogate pair');
});

test('a text of literals is a literal', () => {
  expect(joinText(['a', 'b'])).toBeInstanceOf(Literal);
});
