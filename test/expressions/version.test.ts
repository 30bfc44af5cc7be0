import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cluster } from '../../lib/expressions/builtin.ts';
import { VERSION_PATTERN, versionAtLeast } from '../../lib/expressions/version.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();
const version = a.string('version');

describe.each([
  ['1.33.0', true],
  ['v1.33.4-gke.1245000', true],
  ['1.33.0-alpha.1', true],
  ['v1.33.5+k3s1', true],
  ['1.33', true],
  ['2', true],
  ['v10.0.0', true],
  ['1.32.99', false],
  ['1.32', false],
  ['1', false],
  ['0.33.0', false],
  ['1.4.0', false],
])('the version %s', (value, result) => {
  test(`is ${result ? '' : 'not '}at least 1.33`, async () => {
    expect(await both.value(versionAtLeast(version, '1.33'), { version: value })).toBe(result);
  });
});

test("the cluster's version is compared with the suffix that it has", async () => {
  expect(await both.value(versionAtLeast(cluster.kubeVersion, '1.33'))).toBe(true);
  expect(await both.value(versionAtLeast(cluster.kubeVersion, '1.34'))).toBe(false);
});

test('Helm and we agree on every version that a values file may hold', async () => {
  const text = fc.stringMatching(new RegExp(VERSION_PATTERN), { size: 'small' }).filter((made) => made.length <= 128);
  const known = fc.constantFrom('5.5', '5.4.9', '5.5.0-beta', 'v5.5.1-slim', '5.10', '6');
  const gate = versionAtLeast(version, '5.5');
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, known), async (value) => {
      await both.value(gate, { version: value });
    }),
    { numRuns: 300 },
  );
});

test.each(['', 'latest', '1.2.3.4', '01.2', '1.33.', '5.5.0-1', ' 1.33'])('%j is no version', (value) => {
  const evaluate = () => versionAtLeast(version, '1.33').evaluate({ values: { version: value } } as never);
  expect(evaluate).toThrow(`${JSON.stringify(value)} is no version: write it as 1.33.0`);
});
