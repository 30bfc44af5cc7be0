import { expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { podsOf, readAmount } from '../../../lib/manifests/objects/amount.ts';

const amount = (value: unknown) => readAmount(new Field(value, 'PodDisruptionBudget/a: spec.maxUnavailable'));

test('a number of pods, a percentage, or nothing', () => {
  expect(amount(2)).toEqual({ number: 2, isPercent: false });
  expect(amount('25%')).toEqual({ number: 25, isPercent: true });
  expect(amount(undefined)).toBeUndefined();
  expect(amount(null)).toBeUndefined();
});

test.each([-1, 1.5, '2', '2.5%', true])('%j is neither', (value) => {
  expect(() => amount(value)).toThrow(
    `PodDisruptionBudget/a: spec.maxUnavailable is ${JSON.stringify(value)}: a number of pods or a percentage such as 25% is needed`,
  );
});

test('a percentage may leave a part of a pod', () => {
  expect(podsOf({ number: 25, isPercent: true }, 3)).toBe(0.75);
  expect(podsOf({ number: 2, isPercent: false }, 3)).toBe(2);
});
