import { expect, test } from 'vitest';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { valueAt } from '../../support/valueAt.ts';
import { render } from './render.ts';

function testPod(path: string, values: ValuesObject = {}): unknown {
  const { tests } = render(values);
  expect(tests).toHaveLength(1);
  return valueAt(tests[0], path);
}

function asked(values: ValuesObject = {}): unknown {
  return (testPod('spec.containers.0.command', values) as readonly string[]).at(-1);
}

test('helm test asks through the Service whether a server is up', () => {
  expect(testPod('metadata.annotations')).toMatchObject({ 'helm.sh/hook': 'test' });
  expect(asked()).toBe('http://shop-sidekick.team.svc:80/v1/health');
  expect(asked({ service: { port: 443 }, sidekick: { tls: { serverSecret: 'a' } } })).toBe(
    'https://shop-sidekick.team.svc:443/v1/health',
  );
});

test('of a version that does not know, it asks for metrics', () => {
  expect(asked({ sidekick: { version: 'v0.5.6', image: { tag: 'x' } } })).toBe(
    'http://shop-sidekick.team.svc:80/.prometheus/metrics',
  );
});

test('its pod is none that the Service leads to', () => {
  expect(testPod('metadata.labels')).not.toHaveProperty('app.kubernetes.io/component');
});
