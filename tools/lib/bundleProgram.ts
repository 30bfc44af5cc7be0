import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './root.ts';

/**
 * Bundles a program with the library's sources into one file of JavaScript, as the library's users have it.
 * @returns its path, below node_modules, so that it finds the packages
 */
export async function bundleProgram(entry: string): Promise<string> {
  const outfile = join(ROOT, 'node_modules/.cache/sidegrid-programs', entry.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    alias: { sidegrid: './lib/index.ts' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}
