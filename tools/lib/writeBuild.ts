import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface OutputFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

/** Writes bundles, each beside its place first and then moved there: a program that is starting never sees half of one. */
export function writeBuild(files: readonly OutputFile[]): void {
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`);
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
}
