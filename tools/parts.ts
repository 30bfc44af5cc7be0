import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './lib/cache.ts';
import { findChromium, installChromium } from './lib/chromium.ts';
import { ToolError } from './bootstrap/toolError.mjs';
import { findPip, installPackages, packagesFolder } from './lib/pip.ts';
import { ROOT } from './lib/root.ts';

/** The examples in Python: each says which packages it needs. */
const PYTHON_EXAMPLES = ['python-put-get', 's3-client'];

/** Gets what is not there yet: Chromium, and the packages of the examples in Python. */
export async function main(): Promise<void> {
  const env = process.env;
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
 * Variables for tests that need more than the binaries: where the parts are that this machine has. A test whose part is
 * not there is skipped, and says so.
 */
export async function partsEnv(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const folders = (await pythonFolders(env)).map(({ folder }) => folder).filter((folder) => existsSync(folder));
  return folders.length === 0 ? {} : { PYTHONPATH: [...folders, env.PYTHONPATH ?? ''].join(delimiter) };
}

/** Where pip puts the packages of each example; nowhere when there is no pip. */
async function pythonFolders(env: NodeJS.ProcessEnv): Promise<{ requirements: string; folder: string }[]> {
  const { version } = await findPip(env);
  if (version === undefined) return [];
  return PYTHON_EXAMPLES.map((example) => {
    const requirements = join(ROOT, 'examples', example, 'requirements.txt');
    return { requirements, folder: packagesFolder(cacheFolder(env), requirements, version) };
  });
}

/** Does what may fail without harm, and says what it said: tests that lack the part are skipped. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(error.message);
  }
}
