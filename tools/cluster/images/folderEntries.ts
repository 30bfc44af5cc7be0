import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './tar.ts';

/**
 * What is in a folder, as it is to be in an image: root's, and readable by all.
 * @param place its path in the image
 * @param wanted told paths relative to the folder; what is below an unwanted one is not asked for
 */
export function folderEntries(folder: string, place: string, wanted: (path: string) => boolean = () => true): Entry[] {
  return below(folder, '', wanted).map(({ path, ...rest }) => ({ path: join(place, path), ...rest }));
}

function below(folder: string, relative: string, wanted: (path: string) => boolean): Entry[] {
  const paths = readdirSync(join(folder, relative))
    .map((name) => join(relative, name))
    .filter(wanted);
  return paths.flatMap((path) => {
    const status = lstatSync(join(folder, path));
    if (status.isSymbolicLink()) return [{ path, target: readlinkSync(join(folder, path)) }];
    if (status.isDirectory()) return [{ path }, ...below(folder, path, wanted)];
    return [{ path, mode: status.mode & 0o111 ? 0o755 : 0o644, contents: readFileSync(join(folder, path)) }];
  });
}
