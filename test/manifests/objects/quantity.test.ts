import { describe, expect, test } from 'vitest';
import { quantityOf } from '../../../lib/manifests/objects/quantity.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';

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
