import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedFiles, driftOf, filesIn, keptFiles } from '../../lib/cli/filesIn.ts';
import { folderWith } from './folder.ts';

test('files are found at any depth, in order; a folder that is missing has none', () => {
  const folder = folderWith({ 'b.yaml': '', 'a/c/d.yaml': '', '.helmignore': '' });
  expect(filesIn(folder)).toEqual(['.helmignore', 'a/c/d.yaml', 'b.yaml']);
  expect(filesIn(join(folder, 'missing'))).toEqual([]);
});

test('a rendering keeps what is not its own, but not templates that Helm would render', () => {
  const folder = folderWith({ 'Chart.yaml': '', LICENSE: '', 'ci/a-values.yaml': '', 'templates/old.yaml': '' });
  expect(keptFiles(folder, new Map([['Chart.yaml', '']]))).toEqual(['LICENSE', 'ci/a-values.yaml']);
});

test('changed files are those that differ, are missing, or are not made any more', () => {
  const folder = folderWith({ same: '1', other: '1', 'templates/old.yaml': '1', LICENSE: '1' });
  const fresh = new Map([
    ['same', '1'],
    ['other', '2'],
    ['new', '3'],
  ]);
  expect(changedFiles(folder, fresh)).toEqual([
    { path: 'new', old: undefined, fresh: '3' },
    { path: 'other', old: '1', fresh: '2' },
    { path: 'templates/old.yaml', old: '1', fresh: undefined },
  ]);
});

test('a folder or a broken link in the place of a file counts as missing', () => {
  const folder = folderWith();
  mkdirSync(join(folder, 'values.yaml'));
  symlinkSync('nowhere', join(folder, 'templates'));
  expect(changedFiles(folder, new Map([['values.yaml', 'a: 1\n']]))).toEqual([
    { path: 'values.yaml', old: undefined, fresh: 'a: 1\n' },
  ]);
});

describe('drift', () => {
  test('there is no drift when nothing differs', async () => {
    const folder = folderWith({ 'values.yaml': 'a: 1\n', LICENSE: 'mine' });
    expect(await driftOf(folder, new Map([['values.yaml', 'a: 1\n']]))).toBe('');
  });

  test('drift is a unified diff that names each file', async () => {
    const folder = folderWith({ 'values.yaml': 'a: 1\nb: 2\n', 'templates/old.yaml': 'x\n' });
    const drift = await driftOf(
      folder,
      new Map([
        ['values.yaml', 'a: 1\nb: 3\n'],
        ['README.md', '# a\n'],
      ]),
    );
    expect(drift).toContain('--- a/values.yaml\n+++ b/values.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n+b: 3\n');
    expect(drift).toContain('--- a/README.md\tmissing\n+++ b/README.md\n@@ -0,0 +1,1 @@\n+# a\n');
    expect(drift).toContain('+++ b/templates/old.yaml\tnot made any more\n@@ -1,1 +0,0 @@\n-x\n');
  });

  test('in a folder that is missing, all is missing', async () => {
    expect(await driftOf(join(folderWith(), 'none'), new Map([['a', 'b\n']]))).toContain('--- a/a\tmissing');
  });
});
