import type { Binary, BinaryName } from './binaries.mjs';

export function cacheFolder(env: NodeJS.ProcessEnv): string;
export function cachedPath(cache: string, name: BinaryName, binary: Binary, goVersion: string): string;
export function anyCachedPath(cache: string, name: BinaryName, binary: Binary): string | undefined;
export function sourceKey(binary: Binary, moduleFolder?: string): string;
