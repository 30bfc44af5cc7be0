import { createHash as ofNode } from 'node:crypto';
import { expect, test } from 'vitest';
import { createHash } from '../../tools/lib/lean/crypto.mjs';

const LENGTHS = [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 4096, 100_001];

test.each(LENGTHS)('hashes a text of %i characters as node does', (length) => {
  const ascii = Array.from({ length }, (_, index) => String.fromCharCode(32 + ((index * 7) % 95))).join('');
  for (const text of [ascii, 'é'.repeat(length), '😀\n'.repeat(length)])
    expect(createHash('sha256').update(text).digest('hex')).toBe(ofNode('sha256').update(text).digest('hex'));
});

test('refuses what it cannot do', () => {
  expect(() => createHash('sha1')).toThrow('not with sha1');
});
