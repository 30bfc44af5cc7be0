import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of texts in their order. */
export function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 16);
}

/**
 * A hash of files: of their names and of what they hold.
 * @param names relative to the folder; a name that is a folder stands for all files below it
 */
export function hashOfFiles(folder: string, ...names: string[]): string {
  const files = names.flatMap((name) => filesBelow(folder, name)).sort();
  return hashOf(...files.flatMap((file) => [file, readFileSync(join(folder, file))]));
}

/** The files that a name stands for. */
function filesBelow(folder: string, name: string): string[] {
  try {
    return readdirSync(join(folder, name)).flatMap((entry) => filesBelow(folder, join(name, entry)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [name];
    throw error;
  }
}
