import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readValues } from '../../lib/cli/readValues.ts';
import { folderWith } from './folder.ts';

const NOTHING = { values: [], set: [], 'set-string': [], 'set-json': [], 'set-file': [] };

test('without files and flags there are no values', async () => {
  expect(await readValues(NOTHING)).toEqual({});
});

test('files merge from left to right, and flags come after them in the order of Helm', async () => {
  const folder = folderWith({ 'a.yaml': 'a: {b: 1, c: 1, d: 1}\n', 'b.yaml': 'a: {c: 2, d: null}\n', text: 'file' });
  expect(
    await readValues({
      values: [join(folder, 'a.yaml'), join(folder, 'b.yaml')],
      'set-file': [`a.f=${join(folder, 'text')}`, `b=${join(folder, 'text')}`],
      'set-string': ['b=2', 'c=2'],
      set: ['c=1', 'd=1'],
      'set-json': ['d={"j": 0}', 'e={"j": 0}'],
    }),
  ).toEqual({ a: { b: 1, c: 2, d: null, f: 'file' }, b: 'file', c: '2', d: 1, e: { j: 0 } });
});

test('one option may name several files', async () => {
  const folder = folderWith({ 'a.yaml': 'a: 1\nb: 1\n', 'b.yaml': 'b: 2\n' });
  const values = [`${join(folder, 'a.yaml')},${join(folder, 'b.yaml')}`];
  expect(await readValues({ ...NOTHING, values })).toEqual({ a: 1, b: 2 });
});

test('an error names the file as it was given', async () => {
  const path = join(folderWith({ 'a.yaml': 'a:\n  - b\n c' }), 'a.yaml');
  await expect(readValues({ ...NOTHING, values: [path] })).rejects.toThrow(`${path}:3:`);
  await expect(readValues({ ...NOTHING, 'set-file': ['a=/no/file'] })).rejects.toThrow(
    `--set-file 'a=/no/file': the file "/no/file" cannot be read: there is no such file or folder`,
  );
});

test.each([
  ['lists', '['.repeat(100_000)],
  ['blocks', '- '.repeat(100_000)],
])('%s that are nested without end are refused', async (_, text) => {
  const path = join(folderWith({ 'a.yaml': `a: \n ${text}` }), 'a.yaml');
  await expect(readValues({ ...NOTHING, values: [path] })).rejects.toThrow('nested more than 1000 deep');
});
