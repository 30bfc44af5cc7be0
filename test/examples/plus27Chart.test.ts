import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import definition from '../../examples/plus-27-chart/chart.ts';
import { Web } from '../../examples/plus-27-chart/web.ts';
import { helmTemplate, type JsonObject } from '../support/helm.ts';
import { valueAt } from '../support/valueAt.ts';
import { commandsOf } from './commands.ts';

const README = readFileSync('examples/plus-27-chart/README.md', 'utf8');

test('the constructs make the same of literals and of tokens', () => {
  expect(definition.verify()).toEqual([]);
});

test('the chart has what the app has', () => {
  const chart = new Chart(new App(), 'web');
  new Web(chart, 'web', {
    image: 'ghcr.io/acme/web:1.0.0',
    replicas: 2,
    port: 8080,
    greeting: 'hello',
    graceSeconds: 30,
    memoryMebibytes: 256,
    labels: {},
  });
  const container = (objects: readonly unknown[]) => {
    const deployment = objects.find((object) => (object as JsonObject)['kind'] === 'Deployment');
    const { envFrom, ...rest } = valueAt(deployment, 'spec.template.spec.containers.0') as JsonObject;
    expect(envFrom).toBeDefined();
    return rest;
  };
  expect(container(definition.render().objects)).toEqual(container(Testing.synth(chart) as unknown[]));
});

test('the commands of the README do what it says', { timeout: 120_000 }, async () => {
  const dist = mkdtempSync(join(tmpdir(), 'sidegrid-'));
  const [chart = '', synth = '', helm = '', ...others] = commandsOf(README);
  expect(others).toEqual([]);
  const run = (command: string) =>
    execFileSync(
      'node',
      [
        'bin/sidegrid.cjs',
        ...command
          .replace(/-o dist$/, `-o ${dist}`)
          .split(' ')
          .slice(1),
      ],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  run(chart);
  expect(run(synth)).toContain('replicas: 3');
  expect(helm).toBe('helm template shop dist/web --set ingress.enabled=true');
  for (const program of ['helm3', 'helm4'] as const) {
    const { objects = [] } = await helmTemplate({
      helm: program,
      chart: join(dist, 'web'),
      release: 'shop',
      set: ['ingress.enabled=true'],
    });
    const own = definition.render({ release: 'shop', values: { ingress: { enabled: true } }, service: 'Helm' });
    expect(objects).toEqual(own.objects);
  }
});
