import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blockStyle, goJson, plainText, assertNumber, stringText } from '../../lib/render/scalarText.ts';
import { bothMeanings } from '../support/bothMeanings.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';

describe('stands as it is:', () => {
  test.each([
    'plain',
    'a-b_c.d/e',
    'http://x:80/y?z=1',
    'two words',
    'app.kubernetes.io/name',
    '_x',
    '/bin/sh',
    "it's",
    'a=b,c',
    'a*b&c',
  ])('%s', (value) => {
    expect(stringText(value)).toBe(value);
  });
});

describe('stands in quotes:', () => {
  test.each([
    '',
    ' ',
    'yes',
    'No',
    'TRUE',
    'null',
    'y',
    'N',
    'nan',
    '1',
    '1e3',
    '-a',
    '.5',
    'a: b',
    'a:',
    'a #b',
    'a ',
    '@x',
    '`x',
    '{a}',
    '[a]',
    '#a',
    '{{',
    'é',
    'x'.repeat(1000),
  ])('%j', (value) => {
    expect(stringText(value)).toBe(JSON.stringify(value));
  });
});

test.each(['\u007f', '\u0085', '\u2028', '\ufeff', '\ufffe', '\uffff'])(
  '%j, which YAML or an editor would not keep, is escaped',
  (value) => {
    expect(stringText(`a${value}`)).toBe(String.raw`"a\u${value.charCodeAt(0).toString(16).padStart(4, '0')}"`);
  },
);

test('half a surrogate pair is refused', () => {
  expect(() => stringText('a\ud800')).toThrow(String.raw`the text "a\ud800" holds half a surrogate pair`);
});

test.each(HOSTILE_TEXTS)('YAML 1.1 and 1.2 read %j as it was', (value) => {
  expect(parse(stringText(value), { version: '1.1' })).toBe(value);
  expect(parse(stringText(value), { version: '1.2' })).toBe(value);
});

test.each([...HOSTILE_NUMBERS, 1e21, 1e-7, 5e-324, 1.5e300])(
  'YAML 1.1 and 1.2 read the number %d as it was',
  (value) => {
    expect(parse(plainText(value), { version: '1.1' })).toBe(value);
    expect(parse(plainText(value), { version: '1.2' })).toBe(value);
  },
);

test('a number with an exponent has a point', () => {
  expect([plainText(1e21), plainText(-1e-7), plainText(1.5e-9), plainText(true)]).toEqual([
    '1.0e+21',
    '-1.0e-7',
    '1.5e-9',
    'true',
  ]);
});

test.each([
  ['a\nb', '|-'],
  ['a\nb\n', '|'],
  ['a\n\n  b\n', '|'],
  ['# a\n---\nb', '|-'],
  ['é\n\u00a0b', '|-'],
])('%j can stand as a block', (value, style) => {
  expect(blockStyle(value)).toBe(style);
});

test.each([
  'a',
  'a\n',
  '',
  '\n',
  ' a\nb',
  '\na\nb',
  'a\nb\n\n',
  'a\nb ',
  'a\nb \n',
  'a\n\tb',
  'a\r\nb',
  'a\n\u0085',
  'a\n\u2028',
  'a\n\ufeff',
  'a\n😀',
])('%j must stand in one line', (value) => {
  expect(blockStyle(value)).toBeUndefined();
});

test.each([NaN, Infinity, -Infinity])('the number %d is refused', (value) => {
  expect(() => assertNumber(value)).toThrow(`the number ${value} cannot be part of a manifest`);
});

describe('goJson', () => {
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
});
