import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyText } from '../../../lib/read/yaml/mapKey.ts';
import { Oracle } from '../../support/oracle.ts';
import { disagreements } from '../agreement.ts';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

test('every power of two and of ten, and numbers beside them, are written as keys as Helm writes them', async () => {
  const powers = [
    // 2 ** -12 lies between two shortest texts: which one Go takes has changed with Go 1.26.
    ...Array.from({ length: 300 }, (_, i) => 2 ** (i - 160)).filter((power) => power !== 2 ** -12),
    ...Array.from({ length: 100 }, (_, i) => Number(`1e${i - 50}`)),
  ];
  const numbers = powers.flatMap((power) => [
    power,
    power * (1 + 2 ** -23),
    power * (1 - 2 ** -24),
    power / 3,
    -power * 1.1,
  ]);
  const keys = numbers.map((number) => number.toExponential());
  expect(
    await disagreements(
      oracle,
      keys.map((key) => ({ texts: [`${key}: x\n`] })),
    ),
  ).toEqual([]);
});

test('null, and integers beyond int64, are no keys', () => {
  expect(keyText(null)).toBeUndefined();
  expect(keyText(2n ** 63n)).toBeUndefined();
  expect(keyText(2n ** 63n - 1n)).toBe('9223372036854775807');
  expect(keyText(true)).toBe('true');
});
