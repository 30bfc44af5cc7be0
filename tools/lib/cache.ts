import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hashOf, hashOfFiles } from './hash.ts';
import type { BinaryName, Binary } from './binaries.ts';

/** Where binaries are kept between runs, and between checkouts. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.SIDEGRID_CACHE) return env.SIDEGRID_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sidegrid');
}

/** The path of a binary in the cache: its folder changes with whatever the binary is built from, and with Go's version. */
export function cachedPath(cache: string, name: BinaryName, binary: Binary, goVersion: string): string {
  return join(cache, `${sourceKey(binary)}-${goVersion.replace(/[^\w.]/g, '_')}`, name);
}

/** The binary as some Go built it, for a machine that has no Go: the newest folder's, or nothing. */
export function anyCachedPath(cache: string, name: BinaryName, binary: Binary): string | undefined {
  const prefix = `${sourceKey(binary)}-`;
  const folders = existsSync(cache) ? readdirSync(cache).filter((folder) => folder.startsWith(prefix)) : [];
  const newestFirst = folders.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return newestFirst.map((folder) => join(cache, folder, name)).find((path) => existsSync(path));
}

/** Names what a binary is built from and for: sources, flags and platform. */
export function sourceKey(binary: Binary, moduleFolder = binary.module): string {
  const sources = hashOfFiles(moduleFolder, ...binary.files);
  return `bin-${hashOf(sources, binary.source, ...binary.linkerFlags, process.platform, process.arch)}`;
}
