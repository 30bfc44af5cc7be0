// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled, stamp } from './installedPackages.mjs';
import { ToolError } from './toolError.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Makes node_modules what package-lock.json says. Silent, and without the network, when it already is. */
export function dependencies() {
  checkNode(process.versions.node, oldestNode());
  if (isInstalled(ROOT)) return;
  console.error("Running 'npm ci': node_modules is not what package-lock.json says.");
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const ci = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync(npm, ci, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new ToolError("'npm ci' failed: see above.");
  stamp(ROOT);
}

/**
 * Refuses a Node.js that is too old, before anything fails in a stranger way.
 * @param {string} version
 * @param {string} oldest
 */
export function checkNode(version, oldest) {
  if (version.localeCompare(oldest, 'en', { numeric: true }) >= 0) return;
  throw new ToolError(`sidegrid needs Node.js ${oldest} or later, and this is ${version}: install a newer Node.js.`);
}

/** The oldest Node.js that package.json allows, with three numbers. */
function oldestNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `${engines.node.replace('>=', '')}.0`;
}
