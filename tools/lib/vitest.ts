import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OUTCOME_FILE, type Outcome } from './outcomeReporter.ts';
import { showNode } from './process.ts';
import { ROOT } from './root.ts';

/** Runs vitest, which shows its own output, and gives what came of it. */
export async function runVitest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sidegrid-test-'));
  const file = join(folder, 'outcome.json');
  const program = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run'];
  const reporter = `--reporter=${join(ROOT, 'tools/lib/outcomeReporter.ts')}`;
  try {
    const code = await showNode([...program, reporter, ...args], { env: { ...env, [OUTCOME_FILE]: file } });
    return readOutcome(file, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Reads an outcome; there is none when vitest stopped before the first test. An exit code that no failed test explains
 * counts as one.
 */
export function readOutcome(file: string, code: number): Outcome {
  const outcome = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Outcome)
    : { passed: 0, failed: 0, skipped: {} };
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/** Why tests were skipped, and a last line `N passed, N failed, N skipped`. */
export function summaryOf({ passed, failed, skipped }: Outcome): string {
  const counts = Object.values(skipped).reduce((sum, tests) => sum + tests, 0);
  return [
    ...Object.entries(skipped).map(([reason, tests]) => `${tests} skipped: ${reason}`),
    ...(passed + failed === 0 ? ['No test ran.'] : []),
    `${passed} passed, ${failed} failed, ${counts} skipped`,
  ].join('\n');
}

/** The exit code of an outcome: a run of no test is no success. */
export function exitCodeOf({ passed, failed }: Outcome): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}
