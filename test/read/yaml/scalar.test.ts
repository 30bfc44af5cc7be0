import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binaryText, isTimestamp, resolveScalar, type Scalar, TagMismatch } from '../../../lib/read/yaml/scalar.ts';
import { Oracle } from '../../support/oracle.ts';
import { disagreements } from '../agreement.ts';

test.each<[string, Scalar]>([
  ['yes', true],
  ['Off', false],
  ['yEs', 'yEs'],
  ['~', null],
  ['', null],
  ['0777', 511n],
  ['0o17', 15n],
  ['0b-11', -3n],
  ['08', 8],
  ['1_000', 1000n],
  ['.5', 0.5],
  ['1e3', 1000],
  ['1e400', '1e400'],
  ['+1', 1n],
  ['18446744073709551615', 18446744073709551615n],
  ['18446744073709551616', 18446744073709551616],
  ['12:30', '12:30'],
  ['2001-01-01', '2001-01-01'],
  ['.inf', Infinity],
])('%s without a tag is %s', (text, value) => {
  expect(resolveScalar('', text)).toBe(value);
});

test('a tag says what a text is to be', () => {
  expect(resolveScalar('tag:yaml.org,2002:str', 'yes')).toBe('yes');
  expect(resolveScalar('tag:yaml.org,2002:float', '1')).toBe(1);
  expect(resolveScalar('!own', '1')).toBe('1');
  expect(() => resolveScalar('tag:yaml.org,2002:int', 'x')).toThrow(new TagMismatch('"x" is no !!int'));
});

describe('binary', () => {
  test('base64 of UTF-8 is the text, over several lines too', () => {
    expect(binaryText('aGVs\nbG8=')).toBe('hello');
    expect(binaryText('77+9')).toBe('\uFFFD');
  });

  test('each byte that is no UTF-8 becomes one U+FFFD, as in Go', () => {
    const base64 = Buffer.from([0xe2, 0x82, 0x61, 0xf0, 0x9f, 0x98, 0x80, 0xff]).toString('base64');
    expect(binaryText(base64)).toBe('\uFFFD\uFFFDa\u{1F600}\uFFFD');
  });

  test.each(['!', 'aGVsbG8', 'a===', 'aGVs bG8='])('%j is no base64', (text) => {
    expect(() => binaryText(text)).toThrow(new TagMismatch('!!binary needs base64'));
  });
});

describe('timestamp', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await Oracle.start();
  });
  afterAll(() => oracle.close());

  test('knows the dates that Helm knows', async () => {
    const days = [
      '2001-1-2',
      '2001-01-02',
      '2001-02-29',
      '2000-02-29',
      '1900-02-29',
      '2001-04-31',
      '2001-13-01',
      '2001-0-1',
    ];
    const clocks = [
      '',
      'T1:2:3',
      'T01:02:03.5',
      't23:59:59',
      ' 01:02:03',
      ' 1:2:3.123456789123',
      'T24:00:00',
      'T1:60:1',
      ' 1:1:60',
    ];
    const zones = ['', 'Z', '+01:00', '-23:59', '+24:00', '+25:00', '+01:61', '+1:00', ' Z', 'z'];
    const dates = days.flatMap((day) => clocks.flatMap((clock) => zones.map((zone) => day + clock + zone)));
    expect(
      await disagreements(
        oracle,
        dates.map((date) => ({ texts: [`a: !!timestamp ${date}\n`] })),
      ),
    ).toEqual([]);
    expect(dates.filter(isTimestamp).length).toBeGreaterThan(20);
  });
});
