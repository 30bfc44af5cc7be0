import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readValues } from '../../lib/cli/readValues.ts';
import { folderWith } from './folder.ts';

const NOTHING = { values: [], set: [], 'set-string': [], 'set-json': [], 'set-file': [] };

test('without files and flags there are no values', () => {
  expect(readValues(NOTHING)).toEqual({});
});

test('files merge from left to right, and flags come after them in the order of Helm', () => {
  const folder = folderWith({ 'a.yaml': 'a: {b: 1, c: 1, d: 1}\n', 'b.yaml': 'a: {c: 2, d: null}\n', text: 'file' });
  expect(
    readValues({
      values: [join(folder, 'a.yaml'), join(folder, 'b.yaml')],
      'set-file': [`a.f=${join(folder, 'text')}`, `b=${join(folder, 'text')}`],
      'set-string': ['b=2', 'c=2'],
      set: ['c=1', 'd=1'],
      'set-json': ['d={"j": 0}', 'e={"j": 0}'],
    }),
  ).toEqual({ a: { b: 1, c: 2, d: null, f: 'file' }, b: 'file', c: '2', d: 1, e: { j: 0 } });
});

test('an error names the file as it was given', () => {
  const path = join(folderWith({ 'a.yaml': 'a:\n  - b\n c' }), 'a.yaml');
  expect(() => readValues({ ...NOTHING, values: [path] })).toThrow(`${path}:3:`);
  expect(() => readValues({ ...NOTHING, 'set-file': ['a=/no/file'] })).toThrow(
    `--set-file 'a=/no/file': the file "/no/file" cannot be read: there is no such file or folder`,
  );
});

test.each([
  ['lists', '['.repeat(100_000)],
  ['blocks', '- '.repeat(100_000)],
])('%s that are nested without end are refused', (_, text) => {
  const path = join(folderWith({ 'a.yaml': `a: \n ${text}` }), 'a.yaml');
  expect(() => readValues({ ...NOTHING, values: [path] })).toThrow('nested more than 1000 deep');
});
