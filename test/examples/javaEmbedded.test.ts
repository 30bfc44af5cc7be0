import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { APP_EXAMPLES, renderExample, textOf, variable } from './example.ts';

const EXAMPLE = APP_EXAMPLES.java;

test('the app is the only container, and is told how to be a member', () => {
  const { app, member, statefulSet } = renderExample(EXAMPLE);
  expect(member).toBeUndefined();
  expect(statefulSet?.spec?.template.spec?.containers).toHaveLength(1);
  expect(variable(app, 'JAVA_TOOL_OPTIONS')).toBe(
    '-Dhazelcast.config=/data/hazelcast/hazelcast.yaml -XX:MaxRAMPercentage=60.0 -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=120',
  );
});

test('Kubernetes restarts it when the member is gone, and waits for the member at the start', () => {
  const { app } = renderExample(EXAMPLE);
  expect(app?.startupProbe?.httpGet).toEqual({ path: '/hazelcast/health/ready', port: 5701 });
  expect(app?.livenessProbe?.httpGet).toEqual({ path: '/hazelcast/health/node-state', port: 5701 });
});

test('it has the version of Hazelcast that the chart is for', () => {
  expect(textOf(EXAMPLE, 'pom.xml')).toContain(
    `<artifactId>hazelcast</artifactId>\n      <version>${sidecarGrid.info.appVersion}</version>`,
  );
});

test('the routes answer and stop in order, with a map in memory in place of the grid', (context) => {
  const classes = mkdtempSync(join(tmpdir(), 'sidegrid-java-'));
  const sources = ['src/main/java/example/EntryServer.java', 'src/test/java/example/EntryServerTest.java'];
  const compiler = spawnSync('javac', ['--release', '17', '-Xlint:all', '-d', classes, ...sources], {
    cwd: EXAMPLE.folder,
    encoding: 'utf8',
  });
  context.skip(compiler.error !== undefined, 'there is no javac here');
  expect(compiler.stderr).toBe('');

  const { status, stdout, stderr } = spawnSync('java', ['-cp', classes, 'example.EntryServerTest'], {
    encoding: 'utf8',
    timeout: 50_000,
  });
  expect(stderr).toBe('');
  expect(stdout).toBe('OK\n');
  expect(status).toBe(0);
});
