import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../lib/cli/filesOf.ts';
import { UsageError } from '../../lib/errors.ts';
import { helmTemplate } from '../support/helm.ts';
import { folderWith } from './folder.ts';

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
