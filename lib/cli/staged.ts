import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './makeFolder.ts';

const PREFIX = '.sidegrid-';
const ONE_HOUR = 3_600_000;

/** Does the work in a fresh folder beside the target, which is gone afterwards, whatever happens but a kill. */
export function staged<T>(target: string, work: (stage: string) => T): T {
  makeFolder(dirname(target));
  removeLeftovers(target);
  const stage = mkdtempSync(join(dirname(target), PREFIX));
  try {
    return work(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Stages beside a target: of runs that were killed, and of those that still run. */
export function stagesBeside(target: string): readonly string[] {
  const beside = dirname(target);
  return readdirSync(beside)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(beside, name));
}

/** Removes what killed runs left. A younger stage may be of a run beside this one, and is left alone. */
function removeLeftovers(target: string): void {
  const isOld = (stage: string) =>
    (statSync(stage, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - ONE_HOUR;
  for (const stage of stagesBeside(target).filter(isOld)) rmSync(stage, { recursive: true, force: true });
}
