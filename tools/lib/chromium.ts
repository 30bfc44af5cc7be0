import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ToolError } from '../bootstrap/toolError.mjs';
import { ask } from './process.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** A Chromium of this machine: CHROMIUM_BIN, or the first on the PATH. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROMIUM_BIN) return env.CHROMIUM_BIN;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Installs the Chromium of Debian, in the version that this release of Debian has now. Only root can. */
export async function installChromium(env: NodeJS.ProcessEnv): Promise<void> {
  if (process.getuid?.() !== 0) throw new ToolError('Only root can install Chromium: apt-get install chromium');
  console.error('Installing Chromium with apt-get, once: up to 2 minutes.');
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 1 << 26 };
    const { ok, stderr } = await ask('apt-get', ['-qq', ...args], options);
    if (!ok) throw new ToolError(`Chromium cannot be installed: apt-get ${args[0]} failed.\n${stderr}`);
  }
}
