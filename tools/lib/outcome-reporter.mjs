import { writeFileSync } from 'node:fs';

/** @typedef {import('vitest/node').TestModule} TestModule */
/** @typedef {{ passed: number, failed: number, skipped: Record<string, number> }} Outcome skipped tests by their reason */

/** The variable that names the file for the outcome. */
export const OUTCOME_FILE = 'SIDEGRID_OUTCOME_FILE';

/** What a reason reads like that nobody gave, as when `-t` chooses other tests. */
const NO_REASON = 'no reason is given';

/** Reports to run-tests.mjs: vitest's own JSON does not tell why a test was skipped. */
export default class OutcomeReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} errors outside of all tests
   */
  onTestRunEnd(modules, errors) {
    writeFileSync(process.env[OUTCOME_FILE] ?? '', JSON.stringify(outcomeOf(modules, errors)));
  }
}

/**
 * Counts tests. A file that cannot be loaded, a hook of a suite that fails and an error outside count as a failed test.
 * @param {readonly TestModule[]} modules
 * @param {readonly unknown[]} errors
 * @returns {Outcome}
 */
export function outcomeOf(modules, errors) {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const results = tests.map((test) => test.result());
  const failed = [
    ...results.filter(({ state }) => state === 'failed'),
    ...suites.filter((suite) => suite.errors().length > 0),
    ...errors,
  ];
  /** @type {Record<string, number>} */
  const skipped = {};
  for (const result of results) {
    if (result.state !== 'skipped') continue;
    const reason = result.note ?? NO_REASON;
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  return { passed: results.filter(({ state }) => state === 'passed').length, failed: failed.length, skipped };
}
