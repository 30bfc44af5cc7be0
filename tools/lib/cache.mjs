import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hashOf, hashOfFiles } from './hash.mjs';

/**
 * Where binaries are kept between runs, and between checkouts.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  if (env.SIDEGRID_CACHE) return env.SIDEGRID_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sidegrid');
}

/**
 * The path of a binary in the cache: its folder changes with whatever the binary is built from, and with Go's version.
 * @param {string} cache
 * @param {import('./binaries.mjs').BinaryName} name
 * @param {import('./binaries.mjs').Binary} binary
 * @param {string} goVersion
 */
export function cachedPath(cache, name, binary, goVersion) {
  return join(cache, `${sourceKey(binary)}-${goVersion.replace(/[^\w.]/g, '_')}`, name);
}

/**
 * The binary as some Go built it, for a machine that has no Go: the newest folder's, or nothing.
 * @param {string} cache
 * @param {import('./binaries.mjs').BinaryName} name
 * @param {import('./binaries.mjs').Binary} binary
 * @returns {string | undefined}
 */
export function anyCachedPath(cache, name, binary) {
  const prefix = `${sourceKey(binary)}-`;
  const folders = existsSync(cache) ? readdirSync(cache).filter((folder) => folder.startsWith(prefix)) : [];
  const newestFirst = folders.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.map((folder) => join(cache, folder, name)).find((path) => existsSync(path));
}

/**
 * Names what a binary is built from and for: sources, flags and platform.
 * @param {import('./binaries.mjs').Binary} binary
 * @param {string} [moduleFolder]
 */
export function sourceKey(binary, moduleFolder = binary.module) {
  const sources = hashOfFiles(moduleFolder, ...binary.files);
  return `bin-${hashOf(sources, binary.source, ...binary.linkerFlags, process.platform, process.arch)}`;
}
