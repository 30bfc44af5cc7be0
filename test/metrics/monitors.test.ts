import { describe, expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { ALL_ON, objectOf, objectsOf } from './metricsChart.ts';

function part(path: string, podMonitor: object = {}, values: object = {}): unknown {
  const monitor = objectOf('PodMonitor', { enabled: true, podMonitor: { enabled: true, ...podMonitor } }, values);
  return valueAt(monitor, path);
}

test('members are found by their pods, and by a port that no app has', () => {
  expect(part('spec.selector.matchLabels')).toEqual({
    'app.kubernetes.io/name': 'grid',
    'app.kubernetes.io/instance': 'shop',
  });
  expect(part('spec.podMetricsEndpoints.0.port')).toBe('hz-metrics');
});

test('its job is the one that alerts and dashboard look for', () => {
  expect(part('spec.podMetricsEndpoints.0.relabelings')).toEqual([
    { action: 'replace', targetLabel: 'job', replacement: 'shop-grid-metrics' },
  ]);
});

describe('what users set', () => {
  test('changes of labels come after ours', () => {
    const own = { targetLabel: 'cluster', replacement: 'a' };
    expect(part('spec.podMetricsEndpoints.0.relabelings.1', { relabelings: [own] })).toEqual(own);
    expect(part('spec.podMetricsEndpoints.0.metricRelabelings.1', { metricRelabelings: [own] })).toEqual(own);
  });

  test('labels and annotations of the monitor', () => {
    expect(part('metadata.labels.release', { labels: { release: 'prometheus' } })).toBe('prometheus');
    expect(part('metadata.annotations', { annotations: { note: 'x' } }, { commonAnnotations: { all: 'y' } })).toEqual({
      note: 'x',
      all: 'y',
    });
  });
});

test('there is none unless both it and metrics are on', () => {
  expect(objectOf('PodMonitor', { enabled: true })).toBeUndefined();
});

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
