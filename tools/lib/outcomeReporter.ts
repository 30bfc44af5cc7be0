import { writeFileSync } from 'node:fs';
import type { TestModule } from 'vitest/node';

/** Skipped tests by their reason. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: Record<string, number>;
}

/** The variable that names the file for the outcome. */
export const OUTCOME_FILE = 'SIDEGRID_OUTCOME_FILE';

/** What a reason reads like that nobody gave, as when `-t` chooses other tests. */
const NO_REASON = 'no reason is given';

/** Reports to runTests.ts: vitest's own JSON does not tell why a test was skipped. */
export default class OutcomeReporter {
  /** @param errors outside of all tests */
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    writeFileSync(process.env[OUTCOME_FILE] ?? '', JSON.stringify(outcomeOf(modules, errors)));
  }
}

/** Counts tests. A file that cannot be loaded, a hook of a suite that fails and an error outside count as a failed test. */
export function outcomeOf(modules: readonly TestModule[], errors: readonly unknown[]): Outcome {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const results = tests.map((test) => test.result());
  const failed = [
    ...results.filter(({ state }) => state === 'failed'),
    ...suites.filter((suite) => suite.errors().length > 0),
    ...errors,
  ];
  const skipped: Record<string, number> = {};
  for (const result of results) {
    if (result.state !== 'skipped') continue;
    const reason = result.note ?? NO_REASON;
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  return { passed: results.filter(({ state }) => state === 'passed').length, failed: failed.length, skipped };
}
