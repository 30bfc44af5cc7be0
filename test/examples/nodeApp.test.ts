import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { APP_EXAMPLES, renderExample, textOf, variable } from './example.ts';

const EXAMPLE = APP_EXAMPLES.node;

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly integrity?: string;
}

test('the app is told where the grid is, in the variables that it reads', () => {
  const { app } = renderExample(EXAMPLE);
  expect(variable(app, 'HAZELCAST_ADDRESS')).toBe('localhost:5701');
  expect(variable(app, 'HAZELCAST_CLUSTER_NAME')).toBe('demo-sidecar-grid');
  for (const name of ['HAZELCAST_ADDRESS', 'HAZELCAST_CLUSTER_NAME'])
    expect(textOf(EXAMPLE, 'server.js')).toContain(name);
});

test('where members have pods of their own, the app is told their Service', () => {
  const { app, member } = renderExample(EXAMPLE, { topology: 'client-server' });
  expect(member).toBeUndefined();
  expect(variable(app, 'HAZELCAST_ADDRESS')).toBe('demo-sidecar-grid-grid.default.svc:5701');
});

test('its packages are its own, each with one version and a hash', () => {
  const { dependencies = {} } = JSON.parse(textOf(EXAMPLE, 'package.json')) as Package;
  const { packages } = JSON.parse(textOf(EXAMPLE, 'package-lock.json')) as { packages: Record<string, Package> };
  const { '': root, ...locked } = packages;
  expect(root?.dependencies).toEqual(dependencies);
  for (const [name, version] of Object.entries(dependencies))
    expect(locked[`node_modules/${name}`]?.version).toBe(version);
  for (const { integrity, resolved } of Object.values(locked)) {
    expect(integrity).toMatch(/^sha512-/);
    expect(resolved).toBeUndefined();
  }
});

test('the routes answer, with a map in memory in place of the grid', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap'], {
    cwd: EXAMPLE.folder,
    encoding: 'utf8',
    env: withoutVitest(),
  });
  expect(stdout).toContain('# pass 4\n# fail 0');
  expect(status).toBe(0);
});

test('the server is JavaScript', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--check', 'server.js'], {
    cwd: EXAMPLE.folder,
    encoding: 'utf8',
    env: withoutVitest(),
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

/** The environment, without what tells Node that a test runner started it. */
function withoutVitest(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !['NODE_OPTIONS', 'NODE_TEST_CONTEXT', 'VITEST'].includes(name)),
  );
}
