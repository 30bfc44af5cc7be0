import { expect, test } from 'vitest';
import { wrap } from '../../../lib/lint/report/wrap.ts';

test('lines end between words, before the 101st column', () => {
  const lines = wrap('word '.repeat(50).trim(), 'fix: ', '     ').split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^fix: word( word)+$/);
  expect(lines[1]).toMatch(/^ {5}word( word)+$/);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(lines[0]?.length).toBeGreaterThan(95);
});

test('a word that is longer than a line stays whole', () => {
  const word = 'x'.repeat(120);
  expect(wrap(`a ${word} b`, '  ', '  ')).toBe(`  a\n  ${word}\n  b`);
});

test('line feeds are spaces', () => {
  expect(wrap('a\n  b', '', '')).toBe('a b');
});
