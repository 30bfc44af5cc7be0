import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dependencies } from './dependencies.mjs';
import { install, variableOf } from './install.mjs';
import { command } from './lib/command.mjs';
import { showNode } from './lib/process.mjs';
import { ROOT } from './lib/root.mjs';

// The check of the check: the property must see each fault of test/mutants/mutants.ts. `npm run mutants -- --runs 1000`.
await command(import.meta.url, async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' } },
  });
  await dependencies();
  const { oracle } = await install();
  return showNode([await bundle(), ROOT, values.runs, values.seed], {
    env: { ...process.env, [variableOf('oracle')]: oracle },
  });
});

/** Bundles the check, since node does not run TypeScript everywhere. */
async function bundle() {
  const esbuild = await import('esbuild');
  // Below node_modules, so that it finds the packages.
  const folder = join(ROOT, 'node_modules/.cache/sidegrid-mutants');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'main.mjs');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['test/mutants/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}
