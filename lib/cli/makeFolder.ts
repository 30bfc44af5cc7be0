import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './reason.ts';

/** Makes a folder and those above it. Node's own recursive mkdir never ends where folders cannot be made, as in /proc. */
export function makeFolder(path: string): void {
  if (existsSync(path) || path === dirname(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it just now.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
