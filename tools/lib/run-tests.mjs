import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, variableOf } from '../install.mjs';
import { BINARY_NAMES } from './binaries.mjs';
import { showNode } from './process.mjs';
import { ROOT } from './root.mjs';

/**
 * Runs vitest with Helm and the oracle at hand, and ends with a line `N passed, N failed`.
 * @param {string[]} args for vitest
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args, extraEnv = {}) {
  const paths = await install();
  const binaries = Object.fromEntries(BINARY_NAMES.map((name) => [variableOf(name), paths[name]]));
  const folder = mkdtempSync(join(tmpdir(), 'sidegrid-test-'));
  const report = join(folder, 'report.json');
  try {
    const code = await showNode(vitest(args, report), { env: { ...process.env, ...binaries, ...extraEnv } });
    const { passed, failed } = count(report, code);
    if (passed + failed === 0) console.log('No test ran.');
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? code : code || 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string[]} args
 * @param {string} report where the results go
 */
function vitest(args, report) {
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs');
  return [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args];
}

/**
 * Counts the tests. A file that cannot be loaded counts as a failed test; so does an error outside of all tests.
 * @param {string} report
 * @param {number} code vitest's exit code
 */
export function count(report, code) {
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + unloadable.length;
  const outside = code !== 0 && failed === 0 && numPassedTests > 0 ? 1 : 0;
  return { passed: numPassedTests, failed: failed + outside };
}

/**
 * Reads vitest's results; there are none when it stopped before the first test.
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
