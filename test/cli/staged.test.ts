import { existsSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { staged, stagesBeside } from '../../lib/cli/staged.ts';
import { folderWith } from './folder.ts';

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
