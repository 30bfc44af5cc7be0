import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

/**
 * Makes a folder beside its place and moves it there when it is complete. What an earlier try left is removed: there is
 * one at a time.
 * @param {string} path
 * @param {(unfinished: string) => Promise<void>} fill told the folder before it is moved
 */
export async function inNewFolder(path, fill) {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await fill(unfinished);
    renameSync(unfinished, path);
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished, { recursive: true });
  }
}
