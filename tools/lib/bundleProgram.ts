import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { ROOT } from './root.ts';

/** A program of node that has the library's sources inside. */
export const PROGRAM = {
  bundle: true,
  packages: 'external',
  alias: { sidegrid: './lib/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
} as const satisfies BuildOptions;

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
    ...PROGRAM,
  });
  return outfile;
}
