import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { count } from '../../tools/lib/run-tests.mjs';

const PASSED = { status: 'passed', assertionResults: [{}] };
const UNLOADABLE = { status: 'failed', assertionResults: [] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-run-tests-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('tests are counted', () => {
  const file = report({ numPassedTests: 3, numFailedTests: 1, testResults: [PASSED] });
  expect(count(file, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a file that cannot be loaded counts as a failed test', () => {
  const file = report({ numPassedTests: 3, numFailedTests: 0, testResults: [PASSED, UNLOADABLE] });
  expect(count(file, 1)).toEqual({ passed: 3, failed: 1 });
});

test('an error outside of all tests counts as a failed test', () => {
  const file = report({ numPassedTests: 3, numFailedTests: 0, testResults: [PASSED] });
  expect(count(file, 1)).toEqual({ passed: 3, failed: 1 });
});

test('nothing is counted when vitest stopped before its first test', () => {
  expect(count(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 0 });
});

function report(results: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(results));
  return file;
}
