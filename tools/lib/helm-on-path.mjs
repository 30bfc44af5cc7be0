import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask } from './process.mjs';
import { isAtLeast, releaseNumbers } from './versions.mjs';

/**
 * The first helm on PATH that is a release of the wanted major version, and not too old.
 * @param {{ commands: string[], oldest: string }} wanted
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
export async function helmOnPath(wanted, env) {
  for (const path of executables(wanted.commands, env)) {
    const { stdout } = await ask(path, ['version', '--short'], { env, timeout: 10_000 });
    if (isSupported(stdout, wanted.oldest)) return path;
  }
  return undefined;
}

/**
 * All programs of these names on PATH: all of the first name, then all of the second.
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
function executables(names, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Tells whether a version has the major version of the oldest one that we support, and is not older.
 * @param {string} version what `helm version --short` prints, such as v3.18.5+gb78692c
 * @param {string} oldest
 */
function isSupported(version, oldest) {
  return releaseNumbers(version)?.[0] === releaseNumbers(oldest)?.[0] && isAtLeast(version, oldest);
}
