import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareUtf8 } from '../../lib/manifest/compareUtf8.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

test('texts are ordered as Go ranges over the keys of a map', async () => {
  const key = fc.oneof(
    fc.constantFrom(...HOSTILE_TEXTS),
    fc.string({ unit: 'binary', maxLength: 4 }),
    // On either side of the surrogates, where UTF-16 and UTF-8 disagree.
    fc.constantFrom('\ud7ff', '\ue000', '\uffee', '\u{10000}', '\u{1f600}', 'a\uffee', 'a\u{10000}'),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { maxLength: 12 }), async (keys) => {
      // Numbers arrive whatever the keys are; texts would lose <no value>.
      const numbered = Object.fromEntries(keys.map((text, index) => [text, index]));
      const order = await both.helm('{{ range $key, $value := .Values }}{{ $value }} {{ end }}', numbered);
      const own = [...keys].sort(compareUtf8).map((text) => keys.indexOf(text));
      expect(
        order
          .trim()
          .split(' ')
          .filter((index) => index !== '')
          .map(Number),
      ).toEqual(own);
    }),
    { numRuns: 300 },
  );
});

test('a character beyond the basic plane comes after all that are in it', () => {
  expect(compareUtf8('\u{1f600}', '\uffee')).toBeGreaterThan(0);
  expect(['\uffee', '\u{1f600}'].sort()).toEqual(['\u{1f600}', '\uffee']);
});

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['a', 'ab', -1],
  ['Z', 'a', -1],
  ['\u{1f600}', '\u{1f600}', 0],
])('of %j and %j', (left, right, sign) => {
  expect(Math.sign(compareUtf8(left, right))).toBe(sign);
});
