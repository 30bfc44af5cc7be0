import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { GENERATED, writeChartFolder, writeFileWhole } from '../../lib/cli/writeOutput.ts';
import { folderWith, readFiles, type Files } from './folder.ts';

const CHART: Files = { 'Chart.yaml': `${GENERATED}\nname: a\n`, 'templates/a.yaml': 'a\n' };

test('a file is written with the folders above it, and nothing stays beside it', () => {
  const path = join(folderWith(), 'a/b/file.yaml');
  writeFileWhole(path, 'one');
  writeFileWhole(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(dirname(path))).toEqual(['file.yaml']);
});

test('a file that cannot be written is told with the reason', () => {
  const folder = folderWith({ file: '' });
  const path = join(folder, 'file/a.yaml');
  expect(() => writeFileWhole(path, '')).toThrow(
    `${path} cannot be written: a part of its path is a file: choose another folder with -o`,
  );
  mkdirSync(join(folder, 'a.yaml'));
  expect(() => writeFileWhole(join(folder, 'a.yaml'), '')).toThrow('a.yaml cannot be written: it is a folder');
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'file']);
});

test('a chart is written where nothing is, and into an empty folder', () => {
  const folder = folderWith();
  expect(write(join(folder, 'a'))).toBe(true);
  expect(readFiles(join(folder, 'a'))).toEqual(CHART);
  expect(write(folderWith())).toBe(true);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a chart that is there already is not touched', () => {
  const folder = folderWith(CHART);
  const before = statSync(folder);
  expect(write(folder)).toBe(false);
  expect(statSync(folder).ino).toBe(before.ino);
});

test('files of the user stay, links as links; stale templates go', () => {
  const own = { LICENSE: 'Apache', 'ci/a-values.yaml': 'a: 1\n', 'charts/sub/Chart.yaml': 'name: sub\n' };
  const folder = folderWith({ ...CHART, ...own, 'templates/a.yaml': 'older\n', 'templates/tests/stale.yaml': 'x' });
  symlinkSync('../LICENSE', join(folder, 'ci/LICENSE'));
  expect(write(folder)).toBe(true);
  expect(readFiles(folder)).toEqual({ ...CHART, ...own, 'ci/LICENSE': 'Apache' });
  expect(readlinkSync(join(folder, 'ci/LICENSE'))).toBe('../LICENSE');
});

test('through a symbolic link the folder is replaced, and not the link', () => {
  const folder = folderWith({ 'real/Chart.yaml': `${GENERATED}\nname: older\n` });
  symlinkSync('real', join(folder, 'link'));
  write(join(folder, 'link'));
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFiles(join(folder, 'real'))).toEqual(CHART);
});

test('a folder that is not ours is refused, and is left as it is', () => {
  const notOurs: Files[] = [{ notes: 'mine' }, { 'Chart.yaml': 'name: theirs\n' }, { 'Chart.yaml/a': '' }];
  for (const files of notOurs) {
    const folder = folderWith(files);
    expect(() => write(folder)).toThrow(folder);
    expect(readFiles(folder)).toEqual(files);
  }
});

test('a file in the place of the folder is refused', () => {
  const file = join(folderWith({ a: 'mine' }), 'a');
  expect(() => write(file)).toThrow(`${file} is a file: choose another folder with -o`);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('a folder in the place of a file is an error that changes nothing', () => {
  const files = { ...CHART, 'templates/a.yaml': 'older\n', 'values.yaml/mine': 'x' };
  const folder = folderWith(files);
  expect(() => writeChartFolder(folder, new Map([...Object.entries(CHART), ['values.yaml', '']]))).toThrow(
    'it is a folder',
  );
  expect(readFiles(folder)).toEqual(files);
});

test('after a kill in the middle of the swap, the next run has the files of the user again', () => {
  const folder = folderWith({
    '.sidegrid-killed/old/a/Chart.yaml': `${GENERATED}\n`,
    '.sidegrid-killed/old/a/LICENSE': 'mine',
  });
  write(join(folder, 'a'));
  expect(readFiles(join(folder, 'a'))).toEqual({ ...CHART, LICENSE: 'mine' });
});

function write(folder: string): boolean {
  return writeChartFolder(folder, new Map(Object.entries(CHART)));
}
