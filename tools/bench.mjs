import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { command, ToolError } from './lib/command.mjs';
import { showNode } from './lib/process.mjs';
import { ROOT } from './lib/root.mjs';

// Runs each benchmark in bench/ (or those whose names are given) in a process of its own.
await command(import.meta.url, async () => {
  await dependencies();
  await build();
  const wanted = process.argv.slice(2);
  const names = readdirSync(join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) throw new ToolError('bench/ has no such benchmark.');
  for (const name of names) {
    const code = await showNode([await bundle(name)]);
    if (code !== 0) return code;
  }
});

/**
 * Bundles a benchmark with the library's sources, since node does not run TypeScript everywhere.
 * @param {string} name
 */
async function bundle(name) {
  const esbuild = await import('esbuild');
  // Below node_modules, so that it finds the packages.
  const folder = join(ROOT, 'node_modules/.cache/sidegrid-bench');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [`bench/${name}.ts`],
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
