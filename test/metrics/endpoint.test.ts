import { describe, expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { objectOf } from './metricsChart.ts';

describe.each([
  ['PodMonitor', 'podMonitor', 'spec.podMetricsEndpoints.0'],
  ['ServiceMonitor', 'serviceMonitor', 'spec.endpoints.0'],
])('%s', (kind, name, path) => {
  const endpoint = (monitor: object = {}) =>
    valueAt(objectOf(kind, { enabled: true, [name]: { enabled: true, ...monitor } }), path) as Record<string, unknown>;

  test("Prometheus's own settings hold unless others are set", () => {
    expect(endpoint()).not.toHaveProperty('interval');
    expect(endpoint()).not.toHaveProperty('scrapeTimeout');
    expect(endpoint({ interval: '1m30s', scrapeTimeout: '10s', honorLabels: true })).toMatchObject({
      interval: '1m30s',
      scrapeTimeout: '10s',
      honorLabels: true,
    });
  });

  test('the name that Hazelcast makes up at each start begins no series anew', () => {
    expect(endpoint()['metricRelabelings']).toEqual([{ action: 'labeldrop', regex: 'exported_instance' }]);
  });

  test.each(['1.5s', '30', '500us', '-1s', 's'])('the duration %s is refused, as the operator would', (interval) => {
    expect(() => endpoint({ interval })).toThrow(
      `at '/metrics/${name}/interval': '${interval}' does not match pattern '^([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$'`,
    );
  });
});
