import { expect, test } from 'vitest';
import { errorOf } from '../agreement.ts';

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
