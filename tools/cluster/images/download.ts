import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../lib/cache.ts';
import { ToolError } from '../../bootstrap/toolError.mjs';

/**
 * A file from the network that must be the one that we know, kept in the cache.
 * @returns its path
 */
export async function download(
  { url, sha256 }: { url: string; sha256: string },
  env: NodeJS.ProcessEnv,
): Promise<string> {
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

async function fetched(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the answer is ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const { message, cause } = error as Error;
    throw new ToolError(`${url} cannot be downloaded: ${cause instanceof Error ? cause.message : message}`);
  }
}

function hash(contents: Buffer): string {
  return createHash('sha256').update(contents).digest('hex');
}
