import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where a run leaves what it did: a folder for each scenario. */
export const RESULTS = join(ROOT, 'dist/e2e');

/** What docs/proof.md is made from: a line for each thing that was proved. */
export const PROOFS = join(RESULTS, 'proofs.jsonl');

/** The chart, as users get it. */
export const CHART = join(ROOT, 'charts/sidecar-grid');

/** The chart of sidekick alone. */
export const SIDEKICK_CHART = join(ROOT, 'charts/sidekick');

/** The app that shares its pods with members, and its values. */
export const EXAMPLE_VALUES = join(ROOT, 'examples/python-put-get/values.yaml');

/** How many entries scenarios about data put in first. */
export const ENTRIES = Number(process.env['SIDEGRID_E2E_ENTRIES'] ?? 100_000);

/** Whether the nodes are ours, so that their power may be cut. */
export const OWN_NODES = told('SIDEGRID_E2E_OWN_NODES') === 'yes';

/** What `npm run e2e` tells. */
export function told(variable: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(`${variable} is not set: these tests are run by 'npm run e2e'.`);
}
