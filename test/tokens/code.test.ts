import { describe, expect, test } from 'vitest';
import { factorOf, isRemnant, likeCode, MARK, numberCode, TEXT_CODE, textCode } from '../../lib/tokens/code.ts';

const ID = 123_456;
const isCode = (code: number) => code === numberCode(ID) || code === likeCode(ID, 5);

test('the code of a text is a DNS label and short', () => {
  expect(textCode(ID)).toMatch(/^[a-z0-9]{11}$/);
  expect(textCode(ID)).toMatch(TEXT_CODE);
  expect(textCode(ID).toUpperCase()).toMatch(MARK);
});

test('the code of a number is a positive safe integer of sixteen digits', () => {
  expect(Number.isSafeInteger(numberCode(ID))).toBe(true);
  expect(String(numberCode(ID))).toMatch(/^[1-9]\d{15}$/);
});

test('a code like another number is just above it', () => {
  expect(Math.trunc(likeCode(ID, 5))).toBe(5);
  expect(Math.trunc(likeCode(ID, 3600))).toBe(3600);
});

describe('a code times a unit is told, with the unit', () => {
  test.each([1, 60, 3600, 86_400, 1000, 1024, 1024 ** 2, 1024 ** 4])('× %i', (factor) => {
    expect(factorOf(numberCode(ID) * factor, isCode)).toEqual({ code: numberCode(ID), factor });
    expect(factorOf(likeCode(ID, 5) * factor, isCode)).toEqual({ code: likeCode(ID, 5), factor });
  });
});

describe('what arithmetic leaves of a code is no code', () => {
  const code = numberCode(ID);
  test.each([code + 1, code - 1, code * 2, code / 2, -code, code - numberCode(7), code + numberCode(7)])(
    '%d',
    (value) => {
      expect(factorOf(value, isCode)).toBeUndefined();
      expect(isRemnant(value)).toBe(true);
    },
  );
});

test('numbers that people write are none', () => {
  for (const value of [0, 1, 8080, 65_535, 2 ** 31, 1_700_000_000_000, 0.5, -1]) {
    expect(factorOf(value, isCode)).toBeUndefined();
    expect(isRemnant(value)).toBe(false);
  }
});
