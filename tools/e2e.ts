import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { UnfitMachine } from './cluster/requirements.ts';
import { clusterFor, type Target } from './e2e/clusters.ts';
import { proofText, removeProofs, writeProof } from './e2e/proof.ts';
import { surroundings } from './e2e/surroundings.ts';
import { exitCodeOf, runVitest, summaryOf } from './lib/vitest.ts';

/** The exit code on a machine that cannot hold a cluster: nothing was tested, so nothing passed or failed. */
const UNFIT = 3;

/**
 * Runs the scenarios of test/e2e on a cluster of this machine, or on the one that KUBECONFIG_E2E names. Arguments choose
 * some, as vitest takes them; a run of all writes docs/proof.md.
 */
export async function main(args: readonly string[]): Promise<number> {
  await build();
  try {
    return await runOn(await clusterFor(process.env), args);
  } catch (error) {
    if (!(error instanceof UnfitMachine)) throw error;
    console.error(error.message);
    return UNFIT;
  }
}

async function runOn(target: Target, args: readonly string[]): Promise<number> {
  // Whoever interrupts it ends the scenarios; what is left of them is cleared away first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => undefined);
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
