import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @typedef {{ path: string, contents: Uint8Array }} OutputFile */

const HASHBANG = '#!/usr/bin/env node\n';

/**
 * Writes bundles into the build folder, and removes chunks that none of them uses any more.
 * @param {string} folder
 * @param {OutputFile[]} files
 */
export function writeBuild(folder, files) {
  mkdirSync(join(folder, 'cli'), { recursive: true });
  for (const file of files) writeOne(file, file.path === join(folder, 'cli.js'));
  const used = new Set(files.map(({ path }) => path));
  for (const entry of readdirSync(join(folder, 'cli'))) {
    const path = join(folder, 'cli', entry);
    if (!used.has(path)) rmSync(path, { recursive: true });
  }
}

/**
 * Writes a file beside its place and moves it there: a program that is starting never sees half of it.
 * @param {OutputFile} file
 * @param {boolean} isProgram
 */
function writeOne({ path, contents }, isProgram) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}`);
  writeFileSync(unfinished, isProgram ? asProgram(contents) : contents);
  if (isProgram) chmodSync(unfinished, 0o755);
  renameSync(unfinished, path);
}

/**
 * Puts the line first that lets a shell run the file, unless the source has it.
 * @param {Uint8Array} contents
 */
function asProgram(contents) {
  const text = Buffer.from(contents).toString('utf8');
  return text.startsWith('#!') ? text : HASHBANG + text;
}
