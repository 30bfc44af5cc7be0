import { describe, expect, test } from 'vitest';
import { valueAt } from '../support/valueAt.ts';
import { objectOf } from './metricsChart.ts';

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
