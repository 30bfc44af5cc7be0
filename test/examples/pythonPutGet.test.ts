import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { readValuesFile } from '../../lib/read/valuesFile.ts';

const FOLDER = 'examples/python-put-get';

test('the values of the example render, with what the app needs to find the grid', () => {
  const values = readValuesFile(readFileSync(`${FOLDER}/values.yaml`, 'utf8'), 'values.yaml');
  const { objects, warnings } = sidecarGrid.render({ values, release: 'demo' });
  const workload = JSON.stringify(objects.find((object) => object['kind'] === 'StatefulSet'));

  expect(warnings).toEqual([]);
  expect(workload).toContain('{"name":"HAZELCAST_ADDRESS","value":"localhost:5701"}');
  expect(workload).toContain('{"name":"HAZELCAST_CLUSTER_NAME","value":"demo-sidecar-grid"}');
});

test('the routes of the example answer, without a grid', (context) => {
  const hasPackages = spawnSync('python3', ['-c', 'import flask, hazelcast, waitress']).status === 0;
  if (!hasPackages) {
    console.log(`skipped: python3 with the packages of ${FOLDER}/requirements.txt is not installed here`);
    context.skip();
  }
  const { status, stderr } = spawnSync('python3', ['-m', 'unittest'], { cwd: FOLDER, encoding: 'utf8' });
  expect(stderr).toContain('OK');
  expect(status).toBe(0);
});
