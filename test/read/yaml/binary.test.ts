import { expect, test } from 'vitest';
import { binaryText } from '../../../lib/read/yaml/binary.ts';
import { TagMismatch } from '../../../lib/read/yaml/scalar.ts';

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
