import { readFileSync } from 'node:fs';
import { App, Chart, Testing } from 'cdk8s';
import { ConfigMap, Deployment, EnvValue } from 'cdk8s-plus-27';
import { expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/index.ts';
import { parseObjects } from '../support/helm.ts';
import { LEAST } from '../fixtures/least.ts';

const OPTIONS = { release: 'shop', values: LEAST };

test('constructs of cdk8s-plus-27 and a chart of ours synthesize in one app', () => {
  const app = new App();
  const ours = sidecarGrid.instantiate(app, 'shop', OPTIONS);
  const theirs = new Chart(app, 'other');
  new ConfigMap(theirs, 'settings', { metadata: { name: 'settings' }, data: { a: 'b' } });
  const deployment = new Deployment(theirs, 'client', { metadata: { name: 'client' } });
  const address = EnvValue.fromValue('shop-sidecar-grid-grid:5701');
  deployment.addContainer({ image: 'ghcr.io/acme/client:1', envVariables: { HAZELCAST_ADDRESS: address } });

  expect(Testing.synth(ours)).toEqual(sidecarGrid.render(OPTIONS).objects);
  expect(Testing.synth(theirs)).toMatchObject([
    { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'b' } },
    { kind: 'Deployment', metadata: { name: 'client' } },
  ]);
  expect(parseObjects(app.synthYaml()).map((object) => object['kind'])).toEqual(
    expect.arrayContaining(['StatefulSet', 'Deployment']),
  );
});

test('it is installed without the tool that it lists by mistake', () => {
  const stray = JSON.parse(readFileSync('node_modules/backport/package.json', 'utf8')) as { dependencies?: object };
  expect(stray.dependencies).toBeUndefined();
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, object>> };
  expect(
    Object.keys(lock.packages).filter((path) => /backport\/node_modules|node_modules\/inquirer$/.test(path)),
  ).toEqual([]);
  expect(lock.packages['node_modules/backport']).toEqual({ resolved: 'tools/no-backport', link: true });
});
