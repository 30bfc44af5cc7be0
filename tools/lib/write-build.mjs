import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @typedef {{ path: string, contents: Uint8Array }} OutputFile */

/**
 * Writes bundles, each beside its place first and then moved there: a program that is starting never sees half of one.
 * @param {OutputFile[]} files
 */
export function writeBuild(files) {
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`);
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
}
