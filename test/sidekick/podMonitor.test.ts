import { expect, test } from 'vitest';
import { partOf } from './chart.ts';

const ON = { podMonitor: { enabled: true } };

test('there is none unless the user wants one', () => {
  expect(partOf('PodMonitor', '')).toBeUndefined();
  expect(partOf('PodMonitor', '', { ...ON, enabled: false })).toBeUndefined();
});

test('sidekick is scraped at its own port, and the server that a metric is of stays its label', () => {
  expect(partOf('PodMonitor', 'spec', ON)).toEqual({
    selector: { matchLabels: { 'app.kubernetes.io/name': 'sidekick-core', 'app.kubernetes.io/instance': 'shop' } },
    podMetricsEndpoints: [{ port: 'sidekick', path: '/.prometheus/metrics', scheme: 'http', honorLabels: true }],
  });
  expect(partOf('Pod', 'spec.initContainers.0.ports.*.name', ON)).toEqual(['sidekick']);
});

test('what the user sets is passed on', () => {
  const own = {
    interval: '30s',
    scrapeTimeout: '10s',
    tlsConfig: { serverName: 'shop' },
    relabelings: [{ targetLabel: 'a' }],
    metricRelabelings: [{ targetLabel: 'b' }],
  };
  const labels = { release: 'prometheus' };
  const settings = { podMonitor: { enabled: true, labels, ...own }, tls: { serverSecret: 'a' } };
  expect(partOf('PodMonitor', 'metadata.labels.release', settings)).toBe('prometheus');
  expect(partOf('PodMonitor', 'spec.podMetricsEndpoints.0', settings)).toMatchObject({ ...own, scheme: 'https' });
});
