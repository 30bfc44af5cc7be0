// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 */

/**
 * Tells whether node_modules holds what package-lock.json asks for. A node_modules that npm made by itself is compared
 * once, and then stamped.
 * @param {string} root the folder of package-lock.json
 */
export function isInstalled(root) {
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === lockHash(root)) return true;
  if (!installedAsLocked(root)) return false;
  stamp(root);
  return true;
}

/**
 * Notes what node_modules was made from.
 * @param {string} root
 */
export function stamp(root) {
  writeFileSync(stampFile(root), lockHash(root));
}

/**
 * Compares what npm says it installed with what it should install. Optional packages may be absent: they are for other
 * platforms.
 * @param {string} root
 */
function installedAsLocked(root) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const locked = readPackages(join(root, 'package-lock.json'));
  if (installed === undefined || locked === undefined) return false;
  const extra = Object.keys(installed).some((path) => locked[path] === undefined);
  return !extra && Object.entries(locked).every(([path, entry]) => isSame(installed[path], entry));
}

/**
 * @param {LockEntry | undefined} installed
 * @param {LockEntry} locked
 */
function isSame(installed, locked) {
  if (installed === undefined) return locked.optional === true || locked.devOptional === true;
  return installed.version === locked.version && installed.integrity === locked.integrity;
}

/**
 * The packages that a lock file lists, without the project itself; nothing when it cannot be read.
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readPackages(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    delete packages[''];
    return packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.sidegrid-lock-hash');
}
