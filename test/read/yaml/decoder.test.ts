import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyText } from '../../../lib/read/yaml/decoder.ts';
import { Oracle } from '../../support/oracle.ts';
import { disagreements, errorOf } from '../agreement.ts';

test.each([
  ['a: &b [*b]', '1:8: *b contains itself'],
  ['a: &b {<<: *b}', '1:12: *b contains itself'],
  ['a: {<<: 1}', '1:9: << needs a map or a list of maps'],
  ['a: {<<: [b]}', '1:10: << needs a map or a list of maps'],
  ['? [a]\n: b', '1:3: a key cannot be a map or a list'],
  ['a: !!int b', '1:4: "b" is no !!int'],
  ['a: !!float b', '1:4: "b" is no !!float'],
  ['a: !!bool b', '1:4: "b" is no !!bool'],
  ['a: !!null b', '1:4: "b" is no !!null'],
  ['a: !!timestamp b', '1:4: "b" is no !!timestamp'],
  ["a: !!binary '!'", '1:4: !!binary needs base64'],
])('refuses what a document means: %j', (text, error) => {
  expect(errorOf(text)).toBe(`values.yaml:${error}`);
});

test('refuses what aliases nest too deep for the stack', () => {
  const level = (i: number): string =>
    `a${i}: &a${i} ${'['.repeat(300)}${i > 0 ? `*a${i - 1}` : ''}${']'.repeat(300)}\n`;
  const text = Array.from({ length: 30 }, (_, i) => level(i)).join('');
  expect(errorOf(text)).toMatch(/^values\.yaml:1:\d+: nested more than 1000 deep$/);
});

describe('mapKey', () => {
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
});
