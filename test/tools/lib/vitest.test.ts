import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exitCodeOf, readOutcome, summaryOf } from '../../../tools/lib/vitest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-vitest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('an outcome', () => {
  test('is what the reporter wrote', () => {
    const outcome = { passed: 3, failed: 1, skipped: { 'no browser': 2 } };
    expect(readOutcome(written(outcome), 1)).toEqual(outcome);
  });

  test('counts an exit code that no failed test explains as a failed test', () => {
    expect(readOutcome(written({ passed: 3, failed: 0, skipped: {} }), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('of vitest that stopped before its first test is a failure', () => {
    expect(readOutcome(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: {} });
  });
});

test('the summary gives each reason for skipping, and ends with the counts', () => {
  expect(summaryOf({ passed: 3, failed: 1, skipped: { 'no browser': 2, 'no python3': 1 } })).toBe(
    '2 skipped: no browser\n1 skipped: no python3\n3 passed, 1 failed, 3 skipped',
  );
  expect(summaryOf({ passed: 3, failed: 0, skipped: {} })).toBe('3 passed, 0 failed, 0 skipped');
});

test('a run of no test says so, and is no success', () => {
  const nothing = { passed: 0, failed: 0, skipped: { 'no browser': 2 } };
  expect(summaryOf(nothing)).toBe('2 skipped: no browser\nNo test ran.\n0 passed, 0 failed, 2 skipped');
  expect(exitCodeOf(nothing)).toBe(1);
  expect(exitCodeOf({ ...nothing, passed: 1 })).toBe(0);
  expect(exitCodeOf({ ...nothing, passed: 1, failed: 1 })).toBe(1);
});

function written(outcome: object): string {
  const file = join(folder, 'outcome.json');
  writeFileSync(file, JSON.stringify(outcome));
  return file;
}
