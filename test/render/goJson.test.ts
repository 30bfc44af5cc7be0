import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goJson } from '../../lib/render/goJson.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../support/hostile.ts';
import { bothMeanings } from '../support/bothMeanings.ts';

const both = bothMeanings();

test("any value prints to the byte as Helm's toJson prints it", async () => {
  const text = fc
    .oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' }))
    .filter((value) => !value.includes('<no value>'));
  const number = fc
    .oneof(fc.constantFrom(...HOSTILE_NUMBERS), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((value) => (value === 0 ? 0 : value));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, text, number, fc.boolean(), fc.constant(null), tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 5 }),
    map: fc.dictionary(text, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }));
  await fc.assert(
    fc.asyncProperty(value, async (x) => {
      expect(await both.helm('{{ toJson .Values.x }}', { x })).toBe(goJson(x));
    }),
    { numRuns: 1000 },
  );
});

test.each([1e21, 1e20, 123456789012345680000, 1e-6, 1e-7, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 100, 2 ** 53])(
  'the number %d prints as in Go',
  async (x) => {
    expect(await both.helm('{{ toJson .Values.x }}', { x })).toBe(goJson(x));
  },
);

test('characters that HTML has a use for are escaped', () => {
  expect(goJson({ '<': '>&\u2028\u2029' })).toBe(String.raw`{"\u003c":"\u003e\u0026\u2028\u2029"}`);
});

test('keys stand in the order of their bytes, integers among texts', () => {
  expect(goJson({ '\uffee': 1, '\u{1f600}': 2, b: 3, 10: 4, 9: 5 })).toBe(
    '{"10":4,"9":5,"b":3,"\uffee":1,"\u{1f600}":2}',
  );
});

test('nothing is lost between brackets', () => {
  expect(goJson([[], {}, [null, [1]]])).toBe('[[],{},[null,[1]]]');
});
