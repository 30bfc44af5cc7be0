import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ToolError } from '../bootstrap/toolError.mjs';
import { hashOf } from './hash.ts';
import { ask, show } from './process.ts';

/** What pip says of itself and of its Python, or why there is none to use. */
type Pip = { version: string; problem?: undefined } | { version?: undefined; problem: string };

/** Looks for a python3 with pip. */
export async function findPip(env: NodeJS.ProcessEnv): Promise<Pip> {
  const { ok, stdout, stderr } = await ask('python3', ['-m', 'pip', '--version'], { env });
  if (ok) return { version: stdout };
  return { problem: stderr.includes('ENOENT') ? 'python3 is not installed' : 'python3 has no pip' };
}

/**
 * The folder in the cache for the packages that a requirements file pins.
 * @param requirements the file
 * @param python what else the packages are for, such as one version of Python
 */
export function packagesFolder(cache: string, requirements: string, python = ''): string {
  const key = hashOf(readFileSync(requirements), python, process.platform, process.arch);
  return join(cache, `python-${key}`);
}

/**
 * Installs packages beside their place and moves them there, so that runs at the same time do not see half of them. Each
 * must have one of the hashes in the requirements file, which names all of them; none runs code while it is installed.
 * @param requirements the file
 * @param folder where the packages belong
 */
export async function installPackages(requirements: string, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-unfinished-`);
  try {
    const quiet = ['--quiet', '--disable-pip-version-check', '--root-user-action=ignore', '--no-compile'];
    const pinned = ['--require-hashes', '--no-deps', '--only-binary=:all:', '--requirement', requirements];
    const code = await show('python3', ['-m', 'pip', 'install', ...quiet, ...pinned, '--target', unfinished], {
      env,
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) throw new ToolError(`pip install of ${requirements} failed: see above`);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
