import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { swapFolder, takeBack } from '../../lib/cli/swapFolder.ts';
import { folderWith, readFiles } from './folder.ts';

test('a fresh folder takes the place of the old one, or of none', () => {
  const folder = folderWith({ 'chart/a': 'old', 'chart/b': 'old', '.sidegrid-1/chart/a': 'new' });
  mkdirSync(join(folder, '.sidegrid-2/chart'), { recursive: true });
  swapFolder(join(folder, '.sidegrid-1'), join(folder, '.sidegrid-1/chart'), join(folder, 'chart'));
  swapFolder(join(folder, '.sidegrid-2'), join(folder, '.sidegrid-2/chart'), join(folder, 'other'));
  expect(readFiles(join(folder, 'chart'))).toEqual({ a: 'new' });
  expect(readFiles(join(folder, 'other'))).toEqual({});
});

test('when the fresh folder cannot be moved, the old one is back', () => {
  const folder = folderWith({ 'chart/a': 'old', '.sidegrid-1/x': '' });
  const [stage, chart] = [join(folder, '.sidegrid-1'), join(folder, 'chart')];
  expect(() => swapFolder(stage, join(stage, 'missing'), chart)).toThrow('ENOENT');
  expect(readFiles(chart)).toEqual({ a: 'old' });
});

test('a folder that a killed run moved away is put back, of several the one of its name', () => {
  const folder = folderWith({
    '.sidegrid-1/old/other/a': '1',
    '.sidegrid-2/old/chart/a': '2',
    '.sidegrid-2/chart/a': '3',
  });
  takeBack(join(folder, 'chart'));
  expect(readFiles(join(folder, 'chart'))).toEqual({ a: '2' });
});

test('what a finished swap left is never put back', () => {
  const folder = folderWith({ '.sidegrid-1/replaced/chart/a': '1', '.sidegrid-2/old/chart/a': '2', 'chart/a': '3' });
  takeBack(join(folder, 'chart'));
  expect(readFiles(join(folder, 'chart'))).toEqual({ a: '3' });
  takeBack(join(folder, 'none'));
  expect(readdirSync(folder).sort()).toEqual(['.sidegrid-1', '.sidegrid-2', 'chart']);
});
