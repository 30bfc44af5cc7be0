import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  GENERATED,
  makeFolder,
  staged,
  stagesBeside,
  swapFolder,
  takeBack,
  writeChartFolder,
  writeFileWhole,
} from '../../lib/cli/writeOutput.ts';
import { type Files, folderWith, readFiles } from './folder.ts';

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

describe('staged', () => {
  test('the stage is a folder beside the target, and is gone afterwards', () => {
    const target = join(folderWith(), 'a/b/target');
    const stage = staged(target, (path) => {
      expect(statSync(path).isDirectory()).toBe(true);
      expect(stagesBeside(target)).toEqual([path]);
      return path;
    });
    expect(dirname(stage)).toBe(dirname(target));
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  test('the stage is gone after an error, too', () => {
    const target = join(folderWith(), 'target');
    const fail = () => {
      throw new Error('no');
    };
    expect(() => staged(target, fail)).toThrow('no');
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  test('what a run left that was killed long ago is removed; a young stage may be in use', () => {
    const target = join(folderWith(), 'target');
    const [old, young] = [stage(target, 'old', 7200), stage(target, 'young', 60)];
    staged(target, () => undefined);
    expect(existsSync(old)).toBe(false);
    expect(existsSync(young)).toBe(true);
  });

  function stage(target: string, name: string, ageInSeconds: number): string {
    const path = join(dirname(target), `.sidegrid-${name}`);
    mkdirSync(join(path, 'old'), { recursive: true });
    const then = Date.now() / 1000 - ageInSeconds;
    utimesSync(path, then, then);
    return path;
  }
});

describe('swapFolder', () => {
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
});

describe('makeFolder', () => {
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
});
