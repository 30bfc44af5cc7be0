import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, ToolError } from './lib/command.mjs';
import { isInstalled, stamp } from './lib/installed-packages.mjs';
import { show } from './lib/process.mjs';
import { ROOT } from './lib/root.mjs';
import { isAtLeast } from './lib/versions.mjs';

/** Makes node_modules what package-lock.json says. Silent, and without the network, when it already is. */
export async function dependencies() {
  checkNode(process.versions.node, oldestNode());
  if (isInstalled(ROOT)) return;
  console.error("Running 'npm ci': node_modules is not what package-lock.json says.");
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await show(npm, ['ci', '--include=dev', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new ToolError("'npm ci' failed: see above.");
  stamp(ROOT);
}

/**
 * Refuses a Node.js that is too old, before anything fails in a stranger way.
 * @param {string} version
 * @param {string} oldest
 */
export function checkNode(version, oldest) {
  if (isAtLeast(version, oldest)) return;
  throw new ToolError(`sidegrid needs Node.js ${oldest} or later, and this is ${version}: install a newer Node.js.`);
}

/** The oldest Node.js that package.json allows, with three numbers. */
function oldestNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `${engines.node.replace('>=', '')}.0`;
}

await command(import.meta.url, dependencies);
