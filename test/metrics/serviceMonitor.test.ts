import { expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { ALL_ON, objectOf } from './metricsChart.ts';

test('it finds the Service of metrics, which alone has a port of that name', () => {
  expect(valueAt(objectOf('ServiceMonitor', ALL_ON), 'spec.selector.matchLabels')).toEqual({
    'app.kubernetes.io/name': 'grid',
    'app.kubernetes.io/instance': 'shop',
  });
  expect(valueAt(objectOf('Service', ALL_ON), 'spec.ports.*.name')).toEqual(['hz-metrics']);
});

test('the job is the name of the Service, so nothing needs to change it', () => {
  const endpoint = valueAt(objectOf('ServiceMonitor', ALL_ON), 'spec.endpoints.0') as Record<string, unknown>;
  expect(endpoint['port']).toBe('hz-metrics');
  expect(endpoint).not.toHaveProperty('relabelings');
});

test('there is none unless both it and metrics are on', () => {
  expect(objectOf('ServiceMonitor', { enabled: true })).toBeUndefined();
});
