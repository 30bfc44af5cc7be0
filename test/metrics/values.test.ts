import { expect, test } from 'vitest';
import { ALERT_NAMES, prometheusDuration } from '../../lib/metrics/values.ts';
import { validate } from '../../lib/values/validate.ts';
import { valueAt } from '../support/valueAt.ts';
import { metricsChart, objectOf, objectsOf } from './metricsChart.ts';

test.each([
  ['', true],
  ['30s', true],
  ['1m30s', true],
  ['1y2w3d4h5m6s7ms', true],
  ['1.5s', false],
  ['30', false],
  ['500us', false],
  ['30s1m', false],
])('the duration %j: %j', (duration, fits) => {
  expect(validate(prometheusDuration('A duration.').schema, duration)).toHaveLength(fits ? 0 : 1);
});

test('alerts are named as the field names them', () => {
  expect(ALERT_NAMES.filter((name) => !/^Hazelcast([A-Z][a-z]+)+$/.test(name))).toEqual([]);
  expect(new Set(ALERT_NAMES).size).toBe(ALERT_NAMES.length);
});

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
