// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sidegrid-tools/', import.meta.url));

/**
 * Lets node load TypeScript: a hook for `register`.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}

/**
 * The JavaScript of a file; compiled once for each text of it.
 * @param {string} file
 */
async function compiled(file) {
  const text = readFileSync(file, 'utf8');
  const cached = join(CACHE, `${basename(file)}-${createHash('sha256').update(file).update(text).digest('hex')}.mjs`);
  try {
    return readFileSync(cached, 'utf8');
  } catch {
    // Not a static import: most runs do without it.
    const { transform } = await import('esbuild');
    const { code } = await transform(text, { loader: 'ts', target: 'node20', sourcefile: file, sourcemap: 'inline' });
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${cached}.${process.pid}`, code);
    renameSync(`${cached}.${process.pid}`, cached);
    return code;
  }
}
