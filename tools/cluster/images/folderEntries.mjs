import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./tar.mjs').Entry} Entry */

/**
 * What is in a folder, as it is to be in an image: root's, and readable by all.
 * @param {string} folder
 * @param {string} place its path in the image
 * @param {(path: string) => boolean} [wanted] told paths relative to the folder; what is below an unwanted one is not asked for
 * @returns {Entry[]}
 */
export function folderEntries(folder, place, wanted = () => true) {
  return below(folder, '', wanted).map(({ path, ...rest }) => ({ path: join(place, path), ...rest }));
}

/**
 * @param {string} folder
 * @param {string} relative
 * @param {(path: string) => boolean} wanted
 * @returns {Entry[]}
 */
function below(folder, relative, wanted) {
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
