import { describe, expect, test } from 'vitest';
import { argument, atom, call, goLiteral, assertComment, assertText } from '../../lib/expressions/goText.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

test('a call stands in parentheses as an argument, an atom as it is', () => {
  expect([argument(atom('.a')), argument(call('f .a'))]).toEqual(['.a', '(f .a)']);
});

test.each([...HOSTILE_TEXTS, '\u0007', '\u0000', '\u007f', '\u0085', '\b\f\v\r', '\u2028'])(
  'Go reads the literal of the text %j as it is',
  async (text) => {
    expect(await both.helm(`{{ eq ${goLiteral(text)} .Values.x }}`, { x: text })).toBe('true');
  },
);

test.each([...HOSTILE_NUMBERS, 1e21, 5e-324, Number.MAX_VALUE, 1e-7])(
  'Go reads the literal of the number %d as it is',
  async (number) => {
    expect(JSON.parse(await both.helm(`{{ toJson (float64 ${goLiteral(number)}) }}`))).toBe(number);
  },
);

test('Go reads the literals of booleans', async () => {
  expect(await both.helm(`{{ and ${goLiteral(true)} (not ${goLiteral(false)}) }}`)).toBe('true');
});

describe('no literal in Go has', () => {
  test.each([
    [NaN, 'the number NaN cannot be part of a chart'],
    [Infinity, 'the number Infinity cannot be part of a chart'],
    [-0, 'the number -0 cannot be part of a chart'],
    ['a\ud83d', String.raw`the text "a\ud83d" holds half a surrogate pair`],
    ['\ude00a', String.raw`the text "\ude00a" holds half a surrogate pair`],
    ['a<no value>', 'the text "a<no value>" holds <no value>, which Helm deletes from all that it renders'],
  ])('%s', (value, message) => {
    expect(() => goLiteral(value)).toThrow(message);
  });
});

test('Helm deletes <no value> from what it renders, which is why it is refused', async () => {
  expect(await both.helm('{{ printf "a%sb" "<no value>" }}')).toBe('ab');
});

test('refuseText() lets a whole pair pass', () => {
  expect(() => assertText('\ud83d\ude00')).not.toThrow();
});

test('a comment that would end itself is refused', () => {
  expect(() => assertComment('a */ b')).toThrow('the comment "a */ b" holds */, which would end it');
  expect(() => assertComment('a }} {{ b /*')).not.toThrow();
});
