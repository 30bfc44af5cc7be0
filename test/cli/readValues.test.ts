import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, readValues } from '../../lib/cli/readValues.ts';
import { UsageError } from '../../lib/errors.ts';
import { helmTemplate } from '../support/helm.ts';
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

describe('filesOf', () => {
  /** Lists and the files that they name; `@` stands for a folder. */
  const NAMES: readonly (readonly [list: string, names: readonly string[]])[] = [
    ['@/a.yaml', ['a.yaml']],
    ['@/a.yaml,@/b.yaml', ['a.yaml', 'b.yaml']],
    ['@/b.yaml,@/ a.yaml', ['b.yaml', ' a.yaml']],
    ['"@/a,b.yaml",@/a.yaml', ['a.yaml', 'a,b.yaml']],
    ['"@/a""b.yaml"', ['a"b.yaml']],
  ];

  test.each(NAMES)('-f %s names files, to Helm too', async (list, names) => {
    const files = ['a.yaml', 'b.yaml', ' a.yaml', 'a,b.yaml', 'a"b.yaml'];
    const folder = folderWith(Object.fromEntries(files.map((name) => [name, `${JSON.stringify(name)}: true\n`])));
    mkdirSync(join(folder, 'chart/templates'), { recursive: true });
    writeFileSync(join(folder, 'chart/Chart.yaml'), 'apiVersion: v2\nname: c\nversion: 1.0.0\n');
    writeFileSync(
      join(folder, 'chart/templates/a.yaml'),
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {values: {{ keys .Values | sortAlpha | toJson | quote }}}\n',
    );
    const given = list.replaceAll('@', folder);
    expect([...filesOf([given])].sort()).toEqual(names.map((name) => join(folder, name)).sort());
    for (const helm of ['helm3', 'helm4'] as const) {
      const { objects } = await helmTemplate({ helm, chart: join(folder, 'chart'), valuesFiles: [given] });
      expect(objects?.[0]?.data).toEqual({ values: JSON.stringify([...names].sort()) });
    }
  });

  test('several options come one after the other', () => {
    expect(filesOf(['b,a', 'c'])).toEqual(['b', 'a', 'c']);
    expect(filesOf([])).toEqual([]);
  });

  test.each([
    ['a.yaml,', 'a name is missing beside a comma'],
    [',a.yaml', 'a name is missing beside a comma'],
    ['a.yaml,,b.yaml', 'a name is missing beside a comma'],
    ['a"b.yaml', 'put a name with " or , in double quotes, and " twice'],
    ['"a.yaml', 'put a name with " or , in double quotes, and " twice'],
    ['"a.yaml"x', 'put a name with " or , in double quotes, and " twice'],
    ['a.yaml\nb.yaml', 'Helm reads the first line only: take the line break out'],
  ])('-f %j is refused', (list, problem) => {
    expect(() => filesOf([list])).toThrow(
      new UsageError(`--values ${JSON.stringify(list)} is no list of files: ${problem}`),
    );
  });
});
