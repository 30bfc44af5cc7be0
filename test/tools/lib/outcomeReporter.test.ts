import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-outcome-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('tests are counted, and skipped ones by their reason', () => {
  const outcome = outcomeOf({
    a: `
      test('passes', () => undefined);
      test('fails', () => expect(1).toBe(2));
      test('is skipped', ({ skip }) => skip('no browser'));
      describe('a group', () => {
        beforeEach(({ skip }) => skip(true, 'no browser'));
        test('is skipped as a whole', () => undefined);
      });
      test.skip('is skipped without a word', () => undefined);`,
    b: `test('passes', () => undefined);`,
  });
  expect(outcome).toEqual({ passed: 2, failed: 1, skipped: { 'no browser': 2, 'no reason is given': 1 } });
});

test('what fails outside of a test counts as a failed test', () => {
  const outcome = outcomeOf({
    unloadable: `throw new Error('no');`,
    hook: `describe('a group', () => {
      beforeAll(() => { throw new Error('no'); });
      test('cannot run', () => undefined);
    });`,
    late: `test('passes', () => { Promise.reject(new Error('no')); });`,
  });
  expect(outcome).toMatchObject({ passed: 1, failed: 3 });
});

/** What the reporter writes of these files of tests. */
function outcomeOf(files: Readonly<Record<string, string>>): unknown {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'test'));
  for (const [name, tests] of Object.entries(files)) {
    const imports = "import { beforeAll, beforeEach, describe, expect, test } from 'vitest';";
    writeFileSync(join(folder, 'test', `${name}.test.ts`), `${imports}\n${tests}`);
  }
  const file = join(folder, 'outcome.json');
  const args = ['run', `--reporter=${resolve('tools/lib/outcomeReporter.ts')}`, `--root=${folder}`];
  spawnSync(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), ...args], {
    env: { PATH: process.env['PATH'], SIDEGRID_OUTCOME_FILE: file },
  });
  return JSON.parse(readFileSync(file, 'utf8'));
}
