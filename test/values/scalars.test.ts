import { describe, expect, test } from 'vitest';
import { describe as templateOf } from '../../lib/expressions/expression.ts';
import { Source } from '../../lib/expressions/reference.ts';
import {
  autoOrBoolean,
  boolean,
  type Declaration,
  type Expression,
  integer,
  integerOrString,
  number,
  oneOf,
  optional,
  resolveAuto,
  string,
} from '../../lib/index.ts';
import { validate } from '../../lib/values/validate.ts';
import { bothMeanings, contextOf } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS, REFUSED_TEXTS } from '../../lib/testing/hostile.ts';

describe('a text', () => {
  const text = string({ description: 'A text.', default: '' });

  test('may be anything but what cannot be carried unchanged', () => {
    expect(HOSTILE_TEXTS.filter((value) => !fits(text, value))).toEqual([]);
    expect(REFUSED_TEXTS.filter((value) => fits(text, value))).toEqual([]);
  });

  test('with a pattern of its own still refuses what Helm deletes', () => {
    expect(fits(string({ description: 'A text.', pattern: '^a' }), 'a<no value>')).toBe(false);
  });

  test.each([
    [{ minLength: 1 }, true],
    [{ pattern: '^a$' }, true],
    [{ pattern: '^a?$' }, false],
    [{}, false],
  ])('with %j is known to be not empty: %s', (props, nonEmpty) => {
    expect(traits(string({ description: 'A text.', ...props })).nonEmpty).toBe(nonEmpty);
  });

  test('is safe inside other text only when it says so', () => {
    expect(traits(text)).toMatchObject({ safe: false, ascii: false });
    expect(traits(string({ description: 'A word.', pattern: '^[a-z]+$', safe: true }))).toMatchObject({
      safe: true,
      ascii: true,
    });
  });
});

describe('an integer', () => {
  test('has the range that arithmetic reckons with', () => {
    expect(traits(integer({ description: 'A count.', minimum: 1, maximum: 9 }))).toMatchObject({
      range: { min: 1, max: 9 },
      nonEmpty: true,
    });
  });

  test('that may be 0 is not known to be set', () => {
    expect(traits(integer({ description: 'A count.', minimum: 0 })).nonEmpty).toBe(false);
    expect(traits(integer({ description: 'A loss.', maximum: -1 })).nonEmpty).toBe(true);
  });

  test('is exact as a double by default', () => {
    const count = integer({ description: 'A count.' });
    expect([fits(count, Number.MAX_SAFE_INTEGER), fits(count, 2 ** 53), fits(count, 0.5), fits(count, 3.0)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

test('a number may have a fraction, within the same range', () => {
  const ratio = number({ description: 'A ratio.', minimum: 0, maximum: 1 });
  expect([fits(ratio, 0.5), fits(ratio, 1.5), fits(ratio, '0.5')]).toEqual([true, false, false]);
});

test('a switch is true or false, no word for it', () => {
  const on = boolean({ description: 'A switch.' });
  expect([fits(on, false), fits(on, 'true'), fits(on, 1)]).toEqual([true, false, false]);
});

test('a number or text is either, and its pattern binds texts only', () => {
  const either = integerOrString({ description: 'Either.', pattern: '^[a-z]+$', minimum: 1 });
  expect([1, 'http', 0, 'HTTP', 1.5, true].map((value) => fits(either, value))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('a word of a few', () => {
  test('is one of them', () => {
    const word = oneOf(['a', 'b'], { description: 'A word.', default: 'a' });
    expect([fits(word, 'b'), fits(word, 'c')]).toEqual([true, false]);
  });

  test.each<[readonly string[], object]>([
    [['a', 'b'], { safe: true, ascii: true, nonEmpty: true }],
    [['', 'b'], { safe: true, ascii: true, nonEmpty: false }],
    [['say "hi"', 'b'], { safe: false, ascii: true }],
    [['back\\slash', 'b'], { safe: false }],
    [['{{ a }}', 'b'], { safe: false }],
    [['é', 'b'], { safe: false, ascii: false }],
  ])('of %j is as safe as each of them', (words, expected) => {
    expect(traits(oneOf(words, { description: 'A word.' }))).toMatchObject(expected);
  });
});

function fits(declaration: Declaration, value: unknown): boolean {
  return validate(declaration.schema, value).length === 0;
}

function traits<T>(declaration: Declaration<T, Expression<T>>) {
  return declaration.reference(Source.values().child('x'), false).traits;
}

const declared = autoOrBoolean({ description: 'A part.', default: 'auto' });
const part = declared.reference(Source.values().child('part'), false);
const found = boolean({ description: 'A fact.' }).reference(Source.values().child('found'), false);

test('only auto, true and false are allowed', () => {
  expect(['auto', true, false].flatMap((value) => validate(declared.schema, value))).toEqual([]);
  expect(validate(declared.schema, 'yes')).toMatchObject([
    { message: 'value must be one of \'auto\', true, false, found "yes"' },
  ]);
});

describe('auto is resolved, alike in both back-ends', () => {
  const meanings = bothMeanings();
  test.each<[unknown, boolean, boolean]>([
    ['auto', true, true],
    ['auto', false, false],
    [true, false, true],
    [false, true, false],
  ])('%s with a fact that is %s gives %s', async (value, fact, expected) => {
    expect(await meanings.value(resolveAuto(part, found), { part: value, found: fact })).toBe(expected);
  });
});

test('an optional one may be absent, so it cannot be resolved without a fallback', () => {
  const maybe = optional(declared).reference(Source.values().child('part'), false);
  expect(maybe.evaluate(contextOf({}))).toBeUndefined();
  expect(() => resolveAuto(maybe, found)).toThrow(
    `${templateOf(maybe)} may be absent: use present() or defaultIfAbsent() on it first`,
  );
});
