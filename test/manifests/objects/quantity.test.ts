import { describe, expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { podsOf, quantityOf, readAmount } from '../../../lib/manifests/objects/quantity.ts';

const read = (value: unknown): number => quantityOf(new Field(value, 'nodes.json: cpu'));

test.each([
  ['4', 4],
  [2, 2],
  ['500m', 0.5],
  ['3920m', 3.92],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['15Gi', 15 * 2 ** 30],
  ['128974848', 128974848],
  ['129e6', 129e6],
  ['123Mi', 123 * 2 ** 20],
  ['2k', 2000],
  ['1E', 1e18],
])('%s is %d', (text, number) => {
  expect(read(text)).toBeCloseTo(number, 6);
});

describe('what is no quantity is refused', () => {
  test.each(['', 'Gi', '1Kb', '1 Gi', 'abc', '1.2.3', true, null])('%s', (value) => {
    expect(() => read(value)).toThrow(
      `nodes.json: cpu is ${JSON.stringify(value)}: a quantity such as 500m or 2Gi is needed`,
    );
  });
});

describe('amount', () => {
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
});
