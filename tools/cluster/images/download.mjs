import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../lib/cache.mjs';
import { ToolError } from '../../lib/command.mjs';

/**
 * A file from the network that must be the one that we know, kept in the cache.
 * @param {{ url: string, sha256: string }} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} its path
 */
export async function download({ url, sha256 }, env) {
  const folder = join(cacheFolder(env), 'downloads');
  const path = join(folder, basename(url));
  if (existsSync(path) && hash(readFileSync(path)) === sha256) return path;
  console.error(`Downloading ${url}, once.`);
  const contents = await fetched(url);
  if (hash(contents) !== sha256)
    throw new ToolError(`${url} is not the file that we know: its SHA-256 is ${hash(contents)}.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

/** @param {string} url */
async function fetched(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the answer is ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error);
    throw new ToolError(`${url} cannot be downloaded: ${cause instanceof Error ? cause.message : message}`);
  }
}

/** @param {Buffer} contents */
function hash(contents) {
  return createHash('sha256').update(contents).digest('hex');
}
