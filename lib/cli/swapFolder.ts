import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stagesBeside } from './staged.ts';

/**
 * Puts a fresh folder in the place of an old one, which goes to the stage.
 *
 * Node cannot exchange two folders in one step. So between the two renames, which follow each other at once, there is
 * no folder: a kill in these microseconds leaves the old one whole in the stage, and {@link takeBack} of the next run
 * puts it back. At any other moment a kill leaves the old folder or the new one, whole. When the second rename fails,
 * the old folder is put back here.
 */
export function swapFolder(stage: string, fresh: string, folder: string): void {
  if (!existsSync(folder)) {
    renameSync(fresh, folder);
    return;
  }
  const old = oldIn(stage, folder);
  mkdirSync(join(stage, 'old'));
  renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) renameSync(old, folder);
    throw error;
  }
  // From here on it is only waste: a kill in the middle of its removal must not leave it to be put back.
  renameSync(join(stage, 'old'), join(stage, 'replaced'));
}

/** Puts a folder back that a run was killed in the middle of replacing. */
export function takeBack(folder: string): void {
  if (existsSync(folder)) return;
  const old = stagesBeside(folder)
    .map((stage) => oldIn(stage, folder))
    .find((path) => existsSync(path));
  if (old !== undefined) renameSync(old, folder);
}

function oldIn(stage: string, folder: string): string {
  return join(stage, 'old', basename(folder));
}
