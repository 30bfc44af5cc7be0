import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE, IMPORT_MODULE, LIBRARY, LIBRARY_PACKAGE } from './lib/bundles.mjs';
import { command, ToolError } from './lib/command.mjs';
import { hashOfFiles } from './lib/hash.mjs';
import { ROOT } from './lib/root.mjs';
import { writeBuild } from './lib/write-build.mjs';
import { dependencies } from './dependencies.mjs';
import { types } from './types.mjs';

/** What the bundles depend on. The package's files are named by the lock file. */
const INPUTS = ['lib', 'tsconfig.json', 'package.json', 'package-lock.json', 'tools/build.mjs', 'tools/lib'];

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
    const { path, text } = LIBRARY_PACKAGE;
    return [
      ...results.flatMap(({ outputFiles }) => outputFiles ?? []),
      { path: join(ROOT, path), contents: Buffer.from(text) },
    ];
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

await command(import.meta.url, async () => {
  await dependencies();
  await build();
  if (process.argv.includes('--types')) await types();
});
