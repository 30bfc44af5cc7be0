import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from '../../lib/expressions/sha256.ts';

const nodes = (text: string) => createHash('sha256').update(text).digest('hex');

test('the hash is the one of the standard', () => {
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('texts of every length around a block have the hash that node has', () => {
  for (let length = 0; length <= 260; length++) expect(sha256Of('ä'.repeat(length))).toBe(nodes('ä'.repeat(length)));
});

test('all texts have the hash that node has', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256Of(text) === nodes(text)));
  const halves = '\ud800 and \udfff';
  expect(sha256Of(halves)).toBe(nodes(halves));
});
