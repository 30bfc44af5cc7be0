import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../lib/cli/makeFolder.ts';
import { folderWith } from './folder.ts';

test('a folder is made with those above it, and may be there already', () => {
  const path = join(folderWith(), 'a/b/c');
  makeFolder(path);
  makeFolder(path);
  expect(statSync(path).isDirectory()).toBe(true);
});

test('under a file no folder can be made', () => {
  const path = join(folderWith({ file: '' }), 'file/a');
  expect(() => makeFolder(path)).toThrow('ENOTDIR');
});

test("in /proc it ends with an error, where node's recursive mkdir never ends", ({ skip }) => {
  skip(!existsSync('/proc/self'), 'there is no /proc here');
  expect(() => makeFolder('/proc/sidegrid/a/b')).toThrow('ENOENT');
});
