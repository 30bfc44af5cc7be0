import { appendFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { binaryPath } from '../support/helm.ts';
import { app, templateApp } from './apps.ts';
import { commandsOf, writeFiles } from './ciPage.ts';
import { MAJORS, nodes } from './nodes.ts';
import { npm } from './npm.ts';
import { run } from './run.ts';
import { pack, type Tarball } from './tarball.ts';
import { EXAMPLES, MISTAKE, TYPE_CHECKS } from './typeChecks.ts';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sidegrid-package-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

let tarball: Tarball;
beforeAll(async () => {
  tarball = await pack(folder);
  vi.stubEnv('HELM', await binaryPath('helm4'));
}, 600_000);

const NODES = await nodes();

test('the package is tried on each version of node that npm has for this machine', ({ skip }) => {
  const machine = `${process.platform}-${process.arch}`;
  const note = `skipped: test/fixtures/package/nodes has no node for ${machine}: the package is tried on the running one only`;
  if (!['linux-x64', 'linux-arm64'].includes(machine)) {
    console.log(note);
    skip(note);
  }
  expect(NODES.map(({ major }) => major)).toEqual(expect.arrayContaining([...MAJORS]));
});

describe('the tarball of a clone in which nothing was built', () => {
  const paths = () => tarball.files.map(({ path }) => path);

  test('has the library with its types, and the command line', () => {
    const needed = [
      'build/index.js',
      'build/testing.js',
      'build/types/testing/index.d.ts',
      'build/package.json',
      'build/types/index.d.ts',
      'build/cli.cjs',
      'bin/sidegrid.cjs',
    ];
    expect(paths()).toEqual(expect.arrayContaining(needed));
  });

  test('has nothing that only the machine that packed it needs', () => {
    expect(paths().filter((path) => /^build\/\.|\.cache$/.test(path))).toEqual([]);
  });

  test('has types of the public names only, none of them large', () => {
    const types = tarball.files.filter(({ path }) => path.endsWith('.d.ts'));
    expect(types.filter(({ path }) => /types\/(cli|doctor)\//.test(path))).toEqual([]);
    expect(types.filter(({ size }) => size > 30_000)).toEqual([]);
  });

  test('is no larger than it was', () => {
    // A tenth of it is fast-check, in build/testing.js.
    expect(tarball.size).toBeLessThan(850_000);
    expect(tarball.unpackedSize).toBeLessThan(3_900_000);
  });
});

describe('in the stock template of cdk8s-cli', () => {
  let place: string;
  beforeAll(async () => {
    place = await templateApp(folder, tarball);
  }, 600_000);

  test('tsc compiles it', { timeout: 300_000 }, async () => {
    await run('npm', ['run', 'compile'], { cwd: place });
    expect(existsSync(join(place, 'main.js'))).toBe(true);
  });

  describe.each(NODES)('on node $major', ({ path: node }) => {
    test('jest passes', { timeout: 300_000 }, async () => {
      await run('npm', ['test', '--', '--updateSnapshot'], { cwd: place, node });
      const snapshot = readFileSync(join(place, '__snapshots__/main.test.ts.snap'), 'utf8');
      expect(snapshot).not.toContain('Array []');
    });

    test('cdk8s synth renders the chart', { timeout: 300_000 }, async () => {
      rmSync(join(place, 'dist'), { recursive: true, force: true });
      const said = await run('npm', ['run', 'synth', '--', '--check-upgrade=false'], { cwd: place, node });
      const [file = ''] = /dist\/\S*shop\S*\.yaml/.exec(said) ?? [];
      expect(readFileSync(join(place, file), 'utf8')).toContain('kind: StatefulSet');
    });
  });
});

describe('in an app of ES modules', () => {
  let place: string;
  beforeAll(async () => {
    place = await app(folder, 'esm', tarball);
  }, 600_000);

  test.each(NODES)('vitest passes on node $major', { timeout: 300_000 }, async ({ path: node }) => {
    expect(await run('npx', ['vitest', 'run'], { cwd: place, node })).toContain('3 passed');
  });

  test.each(TYPE_CHECKS)('TypeScript compiles the examples ($title)', { timeout: 300_000 }, ({ check }) => {
    expect(check(place, EXAMPLES)).toBe('');
  });

  test('a value that no chart has does not compile', { timeout: 300_000 }, () => {
    expect(TYPE_CHECKS[0]?.check(place, [MISTAKE])).toContain("'aap' does not exist in type");
  });
});

describe('in a file of CommonJS', () => {
  let place: string;
  beforeAll(async () => {
    place = await app(folder, 'commonjs', tarball);
  }, 600_000);

  test.each(NODES)('require works on node $major', { timeout: 300_000 }, async ({ path: node }) => {
    expect(await run('node', ['app.js'], { cwd: place, node })).toContain('StatefulSet\n');
  });

  test.each(NODES)(
    'node:test compares a chart with Helm on node $major',
    { timeout: 300_000 },
    async ({ path: node }) => {
      expect(await run('node', ['--test', 'matches.test.js'], { cwd: place, node })).toMatch(/^(#|ℹ) pass 2$/m);
    },
  );

  test.each(NODES)('npx sidegrid renders on node $major', { timeout: 300_000 }, async ({ path: node }) => {
    const args = ['synth', 'sidecar-grid', '--set', 'app.image.repository=a,app.image.tag=b', '--stdout'];
    expect(await run('npx', ['sidegrid', ...args], { cwd: place, node })).toContain('kind: StatefulSet\n');
  });

  test('nothing but what the package needs is installed', async () => {
    const installed = (await npm(place, 'ls', '--all', '--parseable')).trim().split('\n').length - 1;
    expect(installed).toBeLessThan(28);
  });
});

describe('the commands of docs/ci.md work in an empty folder', () => {
  let place: string;
  beforeAll(async () => {
    place = mkdtempSync(join(folder, 'ci-'));
    writeFiles(place);
    for (const command of commandsOf('Once, on your machine')) {
      await run('sh', ['-ec', command.replace(/sidegrid@[\d.]+/, tarball.path)], { cwd: place });
    }
  }, 300_000);

  test.each(['GitHub Actions', 'GitLab'])('in %s', { timeout: 300_000 }, async (system) => {
    const made = ['out', 'images.txt', 'sidegrid.sarif'].map((name) => join(place, name));
    for (const path of made) rmSync(path, { recursive: true, force: true });
    for (const command of commandsOf(system)) await run('sh', ['-ec', command], { cwd: place });
    expect(readFileSync(join(place, 'images.txt'), 'utf8')).toContain('ghcr.io/acme/shop:1.4.2\n');
    const sarif = JSON.parse(readFileSync(join(place, 'sidegrid.sarif'), 'utf8')) as { version: string };
    expect(sarif.version).toBe('2.1.0');
    for (const environment of ['dev', 'staging', 'prod']) {
      expect(readFileSync(join(place, `out/${environment}/shop.yaml`), 'utf8')).toContain('kind: StatefulSet\n');
    }
  });

  test('and a committed file that someone changed fails them', { timeout: 300_000 }, async () => {
    appendFileSync(join(place, 'rendered/prod/shop.yaml'), '# by hand\n');
    const [drift = ''] = commandsOf('GitHub Actions').filter((command) => command.includes('diff -r'));
    await expect(run('sh', ['-ec', drift], { cwd: place })).rejects.toThrow('# by hand');
  });
});

test('cdk8s-plus-27 comes without its stray packages, as the README says', { timeout: 300_000 }, async () => {
  const place = mkdtempSync(join(folder, 'plus-'));
  const manifest = JSON.parse(overridesOfReadme()) as object;
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'plus', private: true, ...manifest }));
  await npm(place, 'install', tarball.path, 'cdk8s', 'constructs', 'cdk8s-plus-27@2.9.5');
  const installed = (await npm(place, 'ls', '--all', '--parseable')).trim().split('\n');
  expect(installed.some((path) => path.endsWith('cdk8s-plus-27'))).toBe(true);
  expect(installed.length).toBeLessThan(36);
});

/** The lines of the README that users copy into their package.json. */
function overridesOfReadme(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return /```json\n(\{\s+"overrides".*?)```/s.exec(readme)?.[1] ?? '';
}
