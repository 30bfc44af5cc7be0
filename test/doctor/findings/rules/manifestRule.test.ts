import { expect, test } from 'vitest';
import { Field } from '../../../../lib/doctor/field.ts';
import { breachIf } from '../../../../lib/doctor/findings/rules/manifestRule.ts';

test('a breach stands where its condition holds', () => {
  const place = new Field(1, 'Pod/a: spec');
  expect(breachIf(true, place, 'it would break')).toEqual([{ place, message: 'it would break' }]);
  expect(breachIf(false, place, 'it would break')).toEqual([]);
  expect(breachIf(undefined, place, 'it would break')).toEqual([]);
});
