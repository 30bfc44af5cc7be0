import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE, IMPORT_MODULE, LIBRARY } from './lib/bundles.mjs';
import { command, ToolError } from './lib/command.mjs';
import { hashOfFiles } from './lib/hash.mjs';
import { showNode } from './lib/process.mjs';
import { ROOT } from './lib/root.mjs';
import { writeBuild } from './lib/write-build.mjs';
import { dependencies } from './dependencies.mjs';

/** What the bundles depend on. The package's files are named by the lock file. */
const INPUTS = ['lib', 'package.json', 'package-lock.json', 'tools/build.mjs', 'tools/lib'];

/** Bundles the library and the command line into build/. Silent when nothing changed since the last time. */
export async function build() {
  const folder = join(ROOT, 'build');
  const stamp = join(folder, '.inputs-hash');
  const inputs = hashOfFiles(ROOT, ...INPUTS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  const files = await bundle();
  writeBuild(files);
  writeFileSync(stamp, inputs);
}

/** Bundles in memory. */
async function bundle() {
  // Not a static import: npm may have to install esbuild first.
  const esbuild = await import('esbuild');
  try {
    const results = await Promise.all(
      [LIBRARY, COMMAND_LINE, IMPORT_MODULE].map((options) => esbuild.build(withRoot(options))),
    );
    return results.flatMap(({ outputFiles }) => outputFiles ?? []);
  } catch (error) {
    const { errors } = /** @type {import('esbuild').BuildFailure} */ (error);
    if (errors === undefined) throw error;
    throw new ToolError((await esbuild.formatMessages(errors, { kind: 'error' })).join(''));
  }
}

/** @param {import('esbuild').BuildOptions} options */
function withRoot(options) {
  return { ...options, absWorkingDir: ROOT };
}

/** Writes the declarations that the package's users compile against. Only packaging needs them. */
async function types() {
  const code = await showNode([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  if (code !== 0) throw new ToolError('the declarations have errors: see above.');
}

await command(import.meta.url, async () => {
  await dependencies();
  await build();
  if (process.argv.includes('--types')) await types();
});
