import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ToolError } from './command.mjs';
import { hashOf } from './hash.mjs';
import { ask, show } from './process.mjs';

/**
 * @typedef {{ version: string, problem?: undefined } | { version?: undefined, problem: string }} Pip
 * What pip says of itself and of its Python, or why there is none to use.
 */

/**
 * Looks for a python3 with pip.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Pip>}
 */
export async function findPip(env) {
  const { ok, stdout, stderr } = await ask('python3', ['-m', 'pip', '--version'], { env });
  if (ok) return { version: stdout };
  return { problem: stderr.includes('ENOENT') ? 'python3 is not installed' : 'python3 has no pip' };
}

/**
 * The folder in the cache for the packages that a requirements file pins.
 * @param {string} cache
 * @param {string} requirements the file
 * @param {string} [python] what else the packages are for, such as one version of Python
 */
export function packagesFolder(cache, requirements, python = '') {
  const key = hashOf(readFileSync(requirements), python, process.platform, process.arch);
  return join(cache, `python-${key}`);
}

/**
 * Installs packages beside their place and moves them there, so that runs at the same time do not see half of them. Each
 * must have one of the hashes in the requirements file, which names all of them; none runs code while it is installed.
 * @param {string} requirements the file
 * @param {string} folder where the packages belong
 * @param {NodeJS.ProcessEnv} env
 */
export async function installPackages(requirements, folder, env) {
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
