import { expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../../lib/simulate/partitions/random.ts';

const numbers = Array.from({ length: 20 }, (_, index) => index);

test('numbers are the same each time, others for another seed, and spread over 0 to 1', () => {
  const many = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 1000 }, () => random());
  };
  expect(many(1)).toEqual(many(1));
  expect(many(1)).not.toEqual(many(2));
  const mean = many(1).reduce((sum, number) => sum + number, 0) / 1000;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
  expect(many(1).every((number) => number >= 0 && number < 1)).toBe(true);
});

test('shuffling keeps all items, and the list that was given', () => {
  const mixed = shuffled(numbers, randomFrom(1));
  expect(mixed).not.toEqual(numbers);
  expect([...mixed].sort((left, right) => left - right)).toEqual(numbers);
});
