import { install, variableOf } from '../install.mjs';
import { partsEnv } from '../parts.mjs';
import { BINARY_NAMES } from './binaries.mjs';
import { exitCodeOf, runVitest, summaryOf } from './vitest.mjs';

/**
 * Runs vitest with Helm and the oracle at hand, and ends with a line `N passed, N failed, N skipped`.
 * @param {string[]} args for vitest
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<number>} the exit code
 */
export async function runTests(args, extraEnv = {}) {
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
