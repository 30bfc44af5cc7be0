import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeOf, reasonOf } from '../../lib/cli/reason.ts';

test("a system's error is told in words", () => {
  expect(reasonOf(thrownBy(() => readFileSync('/no/such/file')))).toBe('there is no such file or folder');
  expect(reasonOf(thrownBy(() => readFileSync('/')))).toBe('it is a folder');
  expect(reasonOf(thrownBy(() => readFileSync(`${import.meta.filename}/x`)))).toBe('a part of its path is a file');
});

test('what has no words here says its own', () => {
  expect(reasonOf(new Error('no idea'))).toBe('no idea');
  expect(reasonOf(Object.assign(new Error('EXOTIC: odd'), { code: 'EXOTIC' }))).toBe('EXOTIC: odd');
  expect(reasonOf('a text')).toBe('a text');
});

test('only some errors have a code', () => {
  expect(codeOf(thrownBy(() => readFileSync('/no/such/file')))).toBe('ENOENT');
  expect(codeOf(new Error('plain'))).toBeUndefined();
  expect(codeOf(undefined)).toBeUndefined();
});

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
