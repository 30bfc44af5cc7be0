import { describe, expect, test } from 'vitest';
import { describe as templateOf } from '../../lib/expressions/expression.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { autoOrBoolean, boolean, optional, resolveAuto } from '../../lib/index.ts';
import { validate } from '../../lib/values/validate.ts';
import { bothMeanings, contextOf } from '../support/bothMeanings.ts';

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
    `${templateOf(maybe)} may be absent: use present() or fallback() on it first`,
  );
});
