import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { APP_EXAMPLES, renderExample, textOf, variable } from './example.ts';

const EXAMPLE = APP_EXAMPLES.python;

test('the app is told where the grid is, in the variables that it reads', () => {
  const { app } = renderExample(EXAMPLE);
  expect(variable(app, 'HAZELCAST_ADDRESS')).toBe('localhost:5701');
  expect(variable(app, 'HAZELCAST_CLUSTER_NAME')).toBe('demo-sidecar-grid');
  for (const name of ['HAZELCAST_ADDRESS', 'HAZELCAST_CLUSTER_NAME'])
    expect(textOf(EXAMPLE, 'app.py')).toContain(`os.environ.get("${name}"`);
});

test('each package has a version and hashes, those that it asks for among them', () => {
  const packages = textOf(EXAMPLE, 'requirements.txt')
    .split(/\n(?=\S)/)
    .filter((entry) => !entry.startsWith('#'));
  for (const entry of packages) expect(entry).toMatch(/^[a-z0-9-]+==[0-9.]+ \\\n {4}--hash=sha256:[0-9a-f]{64}/);
  const asked = textOf(EXAMPLE, 'requirements.in').trim().split('\n');
  expect(packages.map((entry) => entry.split(' ')[0])).toEqual(expect.arrayContaining(asked));
});

test('the app is Python', (context) => {
  const parse = 'import ast, sys; [ast.parse(open(name).read(), name) for name in sys.argv[1:]]';
  const { error, status, stderr } = spawnSync('python3', ['-c', parse, 'app.py', 'test_app.py'], {
    cwd: EXAMPLE.folder,
    encoding: 'utf8',
  });
  context.skip(error !== undefined, 'there is no python3 here');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('the routes answer, without a grid', (context) => {
  const hasPackages = spawnSync('python3', ['-c', 'import flask, hazelcast, waitress']).status === 0;
  context.skip(!hasPackages, `the packages of ${EXAMPLE.folder} are not here: node tools/run.mjs parts gets them`);
  const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest'], { cwd: EXAMPLE.folder, encoding: 'utf8' });
  expect(stderr).toContain('OK');
  expect(status).toBe(0);
});
