import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './lib/cache.mjs';
import { findChromium, installChromium } from './lib/chromium.mjs';
import { command, ToolError } from './lib/command.mjs';
import { findPip, installPackages, packagesFolder } from './lib/pip.mjs';
import { ROOT } from './lib/root.mjs';

/** The examples in Python: each says which packages it needs. */
const PYTHON_EXAMPLES = ['python-put-get', 's3-client'];

/**
 * Variables for tests that need more than the binaries: where the parts are that this machine has. A test whose part is
 * not there is skipped, and says so.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>}
 */
export async function partsEnv(env) {
  const folders = (await pythonFolders(env)).map(({ folder }) => folder).filter((folder) => existsSync(folder));
  return folders.length === 0 ? {} : { PYTHONPATH: [...folders, env.PYTHONPATH ?? ''].join(delimiter) };
}

/**
 * Gets what is not there yet: Chromium, and the packages of the examples in Python.
 * @param {NodeJS.ProcessEnv} env
 */
async function getParts(env) {
  await attempt(async () => {
    if (findChromium(env) === undefined) await installChromium(env);
  });
  await attempt(async () => {
    const { problem } = await findPip(env);
    if (problem !== undefined) throw new ToolError(`The examples in Python cannot be tested: ${problem}.`);
    for (const { requirements, folder } of await pythonFolders(env)) {
      if (!existsSync(folder)) {
        console.error(`Installing ${requirements} into ${folder}, once.`);
        await installPackages(requirements, folder, env);
      }
    }
  });
}

/**
 * Where pip puts the packages of each example; nowhere when there is no pip.
 * @param {NodeJS.ProcessEnv} env
 */
async function pythonFolders(env) {
  const { version } = await findPip(env);
  if (version === undefined) return [];
  return PYTHON_EXAMPLES.map((example) => {
    const requirements = join(ROOT, 'examples', example, 'requirements.txt');
    return { requirements, folder: packagesFolder(cacheFolder(env), requirements, version) };
  });
}

/**
 * Does what may fail without harm, and says what it said: tests that lack the part are skipped.
 * @param {() => Promise<void>} work
 */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(error.message);
  }
}

await command(import.meta.url, () => getParts(process.env));
