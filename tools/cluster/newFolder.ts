import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

/**
 * Makes a folder beside its place and moves it there when it is complete. What an earlier try left is removed: there is
 * one at a time.
 * @param fill told the folder before it is moved
 */
export async function inNewFolder(path: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
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
