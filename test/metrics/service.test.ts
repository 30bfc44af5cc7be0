import { expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { ALL_ON, objectOf, objectsOf } from './metricsChart.ts';

test('it lists members that are not ready too, at a port by its number', () => {
  expect(valueAt(objectOf('Service', { ...ALL_ON, port: 9100 }), 'spec')).toEqual({
    type: 'ClusterIP',
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    selector: { 'app.kubernetes.io/name': 'grid', 'app.kubernetes.io/instance': 'shop' },
    ports: [{ name: 'hz-metrics', port: 9100, targetPort: 9100, protocol: 'TCP' }],
  });
});

test('its name is the job that alerts look for, and in the namespace of the rest', () => {
  const service = objectOf('Service', ALL_ON, { namespaceOverride: 'data', commonAnnotations: { note: 'x' } });
  expect(valueAt(service, 'metadata')).toMatchObject({
    name: 'shop-grid-metrics',
    namespace: 'data',
    annotations: { note: 'x' },
  });
});

test('a PodMonitor needs none', () => {
  const kinds = objectsOf({ enabled: true, podMonitor: { enabled: true } }).map(({ kind }) => kind);
  expect(kinds).toEqual(['Pod', 'PodMonitor']);
});
