import { install, variableOf } from '../install.ts';
import { partsEnv } from '../parts.ts';
import { BINARY_NAMES } from './binaries.ts';
import { exitCodeOf, runVitest, summaryOf } from './vitest.ts';

/**
 * Runs vitest with Helm and the oracle at hand, and ends with a line `N passed, N failed, N skipped`.
 * @param args for vitest
 * @returns the exit code
 */
export async function runTests(args: readonly string[], extraEnv: NodeJS.ProcessEnv = {}): Promise<number> {
  const paths = await install();
  const binaries = Object.fromEntries(BINARY_NAMES.map((name) => [variableOf(name), paths[name]]));
  const parts = await partsEnv(process.env);
  const outcome = await runVitest(['--reporter=default', ...args], {
    ...process.env,
    ...parts,
    ...binaries,
    ...extraEnv,
  });
  console.log(summaryOf(outcome));
  return exitCodeOf(outcome);
}
