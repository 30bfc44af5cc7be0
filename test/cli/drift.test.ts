import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driftOf } from '../../lib/cli/drift.ts';
import { folderWith } from './folder.ts';

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
