import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOfFiles } from './lib/hash.ts';
import { ROOT } from './lib/root.ts';
import { writeBuild } from './lib/writeBuild.ts';

/** What the declarations depend on. */
const INPUTS = ['lib', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/types.ts', 'tools/lib'];

const FOLDER = join(ROOT, 'build/types');

/**
 * Writes the declarations that the package's users compile against into build/types. Only packaging needs them. Silent when
 * nothing changed since the last time.
 */
export async function types(): Promise<void> {
  const stamp = join(ROOT, 'build/.types-hash');
  const inputs = hashOfFiles(ROOT, ...INPUTS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return;
  // Not a static import: TypeScript takes long to load, and most runs find that nothing has changed.
  const { declarations } = await import('./lib/declarations.ts');
  const files = declarations();
  writeBuild(files);
  removeOthers(new Set(files.map(({ path }) => path)));
  writeFileSync(stamp, inputs);
}

/** Removes declarations of files that are no more. */
function removeOthers(written: ReadonlySet<string>): void {
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    const path = resolve(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(path)) rmSync(path);
  }
}
