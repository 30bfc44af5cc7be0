import { expect, test } from 'vitest';
import { metricsChart } from './metricsChart.ts';
import { ALL_ON } from './metricsChart.ts';
import { valueAt } from '../support/valueAt.ts';

function record(options: object, values: object = {}): unknown {
  const { objects } = metricsChart.render({ ...options, values: { metrics: ALL_ON, ...values } });
  return valueAt(
    objects.find(({ kind }) => kind === 'PrometheusRule'),
    'spec.groups.0.rules.1.expr',
  );
}

test('members are those of this release in this namespace', () => {
  expect(record({ release: 'shop', namespace: 'team' })).toContain(
    "{prefix='cluster',namespace='team',job='shop-grid-metrics'}",
  );
  expect(record({ release: 'shop' }, { namespaceOverride: 'data' })).toContain("namespace='data'");
});

test('a long name is cut, so that the Service of that name is allowed', () => {
  const [, job = ''] =
    /job='(.*?)'/.exec(String(record({ release: 'x'.repeat(53) }, { fullnameOverride: 'y'.repeat(63) }))) ?? [];
  expect(job).toBe(`${'y'.repeat(55)}-metrics`);
});
