import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask } from './process.ts';
import { isAtLeast, releaseNumbers } from './versions.ts';

/** The first helm on PATH that is a release of the wanted major version, and not too old. */
export async function helmOnPath(
  wanted: { commands: readonly string[]; oldest: string },
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  for (const path of executables(wanted.commands, env)) {
    const { stdout } = await ask(path, ['version', '--short'], { env, timeout: 10_000 });
    if (isSupported(stdout, wanted.oldest)) return path;
  }
  return undefined;
}

/** All programs of these names on PATH: all of the first name, then all of the second. */
function executables(names: readonly string[], env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Tells whether a version has the major version of the oldest one that we support, and is not older.
 * @param version what `helm version --short` prints, such as v3.18.5+gb78692c
 */
function isSupported(version: string, oldest: string): boolean {
  return releaseNumbers(version)?.[0] === releaseNumbers(oldest)?.[0] && isAtLeast(version, oldest);
}
