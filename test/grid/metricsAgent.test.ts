import { expect, test } from 'vitest';
import { metricsEnvironment, metricsPort, NO_METRICS } from '../../lib/grid/metricsAgent.ts';
import { bothMeanings } from '../support/bothMeanings.ts';
import { valueAt } from '../support/valueAt.ts';
import { objectOf } from '../metrics/metricsChart.ts';

const both = bothMeanings();

test('the member is told where to tell its metrics, and has a port there', () => {
  const pod = objectOf('Pod', { enabled: true, port: 9100 });
  expect(valueAt(pod, 'spec.containers.0')).toEqual({
    name: 'hazelcast',
    ports: [{ name: 'hz-metrics', containerPort: 9100, protocol: 'TCP' }],
    env: [{ name: 'PROMETHEUS_PORT', value: '9100' }],
  });
});

test('a member without metrics knows nothing of them', async () => {
  expect(valueAt(objectOf('Pod', { enabled: false }), 'spec.containers.0')).toEqual({ name: 'hazelcast' });
  const container = { name: 'hazelcast', ports: [metricsPort(NO_METRICS)], env: [metricsEnvironment(NO_METRICS)] };
  expect(await both.manifest(container)).toEqual({ name: 'hazelcast' });
});
