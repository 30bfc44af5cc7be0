import { expect, test } from 'vitest';
import { block, NamedBlock } from '../../lib/manifest/block.ts';
import { a, bothMeanings, linesOf } from '../support/bothMeanings.ts';

const both = bothMeanings();

test('a block keeps its name, description and node', () => {
  expect(block('labels', 'Labels.', { a: 1 })).toEqual(new NamedBlock('labels', 'Labels.', { a: 1 }));
});

test('a block of fields stands in several places, and is written once', async () => {
  const labels = block('labels', 'Labels.', { a: a.string('x'), b: 1 });
  expect(await both.manifest({ first: labels, second: labels }, { x: 'y' })).toEqual({
    first: { a: 'y', b: 1 },
    second: { a: 'y', b: 1 },
  });
  expect(linesOf({ first: labels })).toBe('first:\n  {{- include "grid.labels" . | nindent 2 }}');
});

test('a block of entries stands among others of a list', async () => {
  const entries = block('entries', 'Entries.', [{ name: a.string('x') }, { name: 'b' }]);
  expect(await both.manifest({ list: ['first', entries, 'last'] }, { x: 'a' })).toEqual({
    list: ['first', { name: 'a' }, { name: 'b' }, 'last'],
  });
});

test('a block of fields can be an entry of a list', async () => {
  const entry = block('entry', 'An entry.', { name: a.string('x'), more: [1] });
  expect(await both.manifest({ list: [entry, 2] }, { x: 'a' })).toEqual({ list: [{ name: 'a', more: [1] }, 2] });
});

test('a block of which nothing stands is absent', async () => {
  const rare = block('rare', 'Rare.', { a: a.map('x') });
  expect(await both.manifest({ always: 1, rare }, { x: {} })).toEqual({ always: 1 });
  expect(await both.manifest({ always: 1, rare }, { x: { b: 1 } })).toEqual({ always: 1, rare: { a: { b: 1 } } });
});
