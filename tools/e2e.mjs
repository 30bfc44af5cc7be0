import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { UnfitMachine } from './cluster/requirements.mjs';
import { dependencies } from './dependencies.mjs';
import { clusterFor } from './e2e/clusters.mjs';
import { proofText, removeProofs, writeProof } from './e2e/proof.mjs';
import { surroundings } from './e2e/surroundings.mjs';
import { command } from './lib/command.mjs';
import { exitCodeOf, runVitest, summaryOf } from './lib/vitest.mjs';

/** The exit code on a machine that cannot hold a cluster: nothing was tested, so nothing passed or failed. */
const UNFIT = 3;

// Runs the scenarios of test/e2e on a cluster of this machine, or on the one that KUBECONFIG_E2E names. Arguments choose
// some, as vitest takes them; a run of all writes docs/proof.md.
await command(import.meta.url, async () => {
  await dependencies();
  await build();
  try {
    return await runOn(await clusterFor(process.env), process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UnfitMachine)) throw error;
    console.error(error.message);
    return UNFIT;
  }
});

/**
 * @param {import('./e2e/clusters.mjs').Target} target
 * @param {string[]} args
 */
async function runOn(target, args) {
  // Whoever interrupts it ends the scenarios; what is left of them is cleared away first.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'sidegrid-e2e-'));
  try {
    removeProofs();
    const env = await surroundings(target, folder);
    const outcome = await runVitest(['--config=vitest.e2e.config.ts', '--reporter=verbose', ...args], env);
    console.log(proofText());
    if (outcome.failed === 0 && args.length === 0) writeProof(env);
    console.log(summaryOf(outcome));
    return exitCodeOf(outcome);
  } finally {
    rmSync(folder, { recursive: true });
    await target.leave();
  }
}
