import { expect, test } from 'vitest';
import { metricsChart, objectOf, objectsOf } from './metricsChart.ts';
import { valueAt } from '../support/valueAt.ts';

test('all is off by default', () => {
  expect(objectsOf({}).map(({ kind }) => kind)).toEqual(['Pod']);
  expect(objectOf('Pod', {})).toMatchObject({ spec: { containers: [{ name: 'hazelcast' }] } });
});

test('the label that the sidecar of Grafana looks for stands, and a user can replace it', () => {
  const labels = (own: object) =>
    valueAt(objectOf('ConfigMap', { enabled: true, dashboard: { enabled: true, labels: own } }), 'metadata.labels');
  expect(metricsChart.valuesYaml).toContain('    labels:\n      grafana_dashboard: "1"\n');
  expect(labels({ team: 'a' })).toMatchObject({ grafana_dashboard: '1', team: 'a' });
  expect(labels({ grafana_dashboard: 'yes' })).toMatchObject({ grafana_dashboard: 'yes' });
  expect(labels({ grafana_dashboard: null, other: '1' })).not.toHaveProperty('grafana_dashboard');
});

test('a label of alerts is one that Prometheus takes', () => {
  expect(() => objectsOf({ prometheusRule: { alertLabels: { 'my-team': 'a' } } })).toThrow(
    "at '/metrics/prometheusRule/alertLabels': invalid propertyName 'my-team'",
  );
});
