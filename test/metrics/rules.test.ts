import { describe, expect, test } from 'vitest';
import { ALL_ON, metricsChart } from './metricsChart.ts';

const ON = { enabled: true };

/** The message of a refusal, or the warnings. */
function told(metrics: object, values: object = {}): string | readonly string[] {
  try {
    return metricsChart.render({ values: { ...values, metrics } }).warnings;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

test('metrics with one monitor, alerts and dashboard are as they should be', () => {
  expect(told({ ...ALL_ON, serviceMonitor: { enabled: false } })).toEqual([]);
});

describe('the port is one that is free', () => {
  test.each([
    ['of your app', { app: { port: 8081 } }],
    ['of the member', { member: { port: 8081 } }],
  ])('that %s is refused', (_, values) => {
    expect(told(ON, values)).toBe(
      "at '/metrics/port': Your app or the member already listens on port 8081 of the pod. Set another metrics.port. (SG060)",
    );
  });

  test('a port that nobody listens on may be the same', () => {
    expect(told({ enabled: false }, { app: { port: 8081 } })).toEqual([]);
  });
});

test.each(['podMonitor', 'serviceMonitor', 'prometheusRule', 'dashboard'])(
  '%s without metrics is refused, as nothing would come of it',
  (part) => {
    expect(told({ [part]: ON })).toContain(
      "at '/metrics/enabled': A monitor, the alerts or the dashboard are enabled, but members expose no metrics. Set it to true, or",
    );
  },
);

test('two monitors are warned of', () => {
  expect(told({ ...ON, podMonitor: ON, serviceMonitor: ON })).toEqual([
    "at '/metrics/serviceMonitor/enabled': The PodMonitor selects the same members, so Prometheus scrapes each of them twice. Set it or metrics.podMonitor.enabled to false. (SG062)",
  ]);
});

test.each(['prometheusRule', 'dashboard'])('%s without a monitor is warned of', (part) => {
  expect(told({ ...ON, [part]: ON })).toEqual([
    "at '/metrics/podMonitor/enabled': The alerts and the dashboard query the job that a monitor of this chart names, but both monitors are off. Set it or metrics.serviceMonitor.enabled to true. Or scrape the members with the labels namespace, pod and job from docs/metrics.md. (SG063)",
  ]);
});
