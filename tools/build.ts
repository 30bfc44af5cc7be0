import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE, IMPORT_MODULE, LIBRARY, LIBRARY_PACKAGE, TESTING } from './lib/bundles.ts';
import { ToolError } from './bootstrap/toolError.mjs';
import { hashOfFiles } from './lib/hash.ts';
import { ROOT } from './lib/root.ts';
import { writeBuild, type OutputFile } from './lib/writeBuild.ts';
import { types } from './types.ts';
import type { BuildFailure, BuildOptions } from 'esbuild';

/** What the bundles depend on. The package's files are named by the lock file. */
const INPUTS = ['lib', 'tsconfig.json', 'package.json', 'package-lock.json', 'tools/build.ts', 'tools/lib'];

/** Bundles the library; `--types` writes its declarations, too. */
export async function main(args: readonly string[]): Promise<void> {
  await build();
  if (args.includes('--types')) await types();
}

/** Bundles the library and the command line into build/. Silent when nothing changed since the last time. */
export async function build(): Promise<void> {
  const folder = join(ROOT, 'build');
  const stamp = join(folder, '.inputs-hash');
  const inputs = hashOfFiles(ROOT, ...INPUTS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  const files = await bundle();
  writeBuild(files);
  writeFileSync(stamp, inputs);
}

/** Bundles in memory. */
async function bundle(): Promise<OutputFile[]> {
  // Not a static import: most runs find that nothing has changed.
  const esbuild = await import('esbuild');
  try {
    const results = await Promise.all(
      [LIBRARY, TESTING, COMMAND_LINE, IMPORT_MODULE].map((options) => esbuild.build(withRoot(options))),
    );
    const { path, text } = LIBRARY_PACKAGE;
    return [
      ...results.flatMap(({ outputFiles }) => outputFiles ?? []),
      { path: join(ROOT, path), contents: Buffer.from(text) },
    ];
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    throw new ToolError((await esbuild.formatMessages(error.errors, { kind: 'error' })).join(''));
  }
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

function withRoot(options: BuildOptions): BuildOptions {
  return { ...options, absWorkingDir: ROOT };
}
