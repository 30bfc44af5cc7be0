import { defineRule, type Rule } from '../rules/rule.ts';
import type { Expression } from '../expressions/expression.ts';
import { equal } from '../expressions/compare.ts';
import { and, not, or } from '../expressions/logic.ts';
import { text } from '../expressions/text.ts';
import { anyEntry } from '../manifest/entries.ts';
import type { MapReference } from '../values/collections.ts';
import type { Declaration } from '../values/declaration.ts';
import type { MetricsReference } from './values.ts';

/** The values that the rules of metrics judge. */
export interface MetricsSubject {
  readonly metrics: MetricsReference;
  readonly app: {
    readonly port: Expression<number>;
    readonly extraPorts: MapReference<Declaration<number, Expression<number>>>;
  };
  readonly member: { readonly port: Expression<number> };
}

type MetricsRule = Rule<MetricsSubject>;

/** All containers of a pod share its ports. */
const portIsFree: MetricsRule = defineRule({
  id: 'SG060',
  severity: 'error',
  place: 'metrics.port',
  broken: ({ metrics, app, member }) =>
    and(
      metrics.enabled,
      or(
        equal(metrics.port, app.port),
        equal(metrics.port, member.port),
        anyEntry(
          { name: 'extraPortsHaveMetricsPort', description: 'Whether app.extraPorts has metrics.port too.' },
          app.extraPorts,
          'port',
          (port) => equal(port, metrics.port),
        ),
      ),
    ),
  message: ({ metrics }) => text`Your app or the member already listens on port ${metrics.port} of the pod.`,
  remedy: { values: 'Set another metrics.port.' },
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
});

/** Monitors, alerts and dashboard need metrics. */
const metricsAreOn: MetricsRule = defineRule({
  id: 'SG061',
  severity: 'error',
  place: 'metrics.enabled',
  broken: ({ metrics }) =>
    and(not(metrics.enabled), or(isScraped(metrics), metrics.prometheusRule.enabled, metrics.dashboard.enabled)),
  message: 'A monitor, the alerts or the dashboard are enabled, but members expose no metrics.',
  remedy: {
    values:
      'Set it to true, or disable metrics.podMonitor, metrics.serviceMonitor, metrics.prometheusRule and metrics.dashboard.',
  },
  source: 'https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/monitoring#prometheus',
});

/** Both monitors select the same members. */
const oneMonitor: MetricsRule = defineRule({
  id: 'SG062',
  severity: 'warning',
  place: 'metrics.serviceMonitor.enabled',
  broken: ({ metrics }) => and(metrics.podMonitor.enabled, metrics.serviceMonitor.enabled),
  message: 'The PodMonitor selects the same members, so Prometheus scrapes each of them twice.',
  remedy: { values: 'Set it or metrics.podMonitor.enabled to false.' },
  source: 'https://prometheus-operator.dev/docs/developer/getting-started/',
});

/** Alerts and dashboard query the job that the monitors name. */
const membersAreScraped: MetricsRule = defineRule({
  id: 'SG063',
  severity: 'warning',
  place: 'metrics.podMonitor.enabled',
  broken: ({ metrics }) => and(not(isScraped(metrics)), or(metrics.prometheusRule.enabled, metrics.dashboard.enabled)),
  message: 'The alerts and the dashboard query the job that a monitor of this chart names, but both monitors are off.',
  remedy: {
    values:
      'Set it or metrics.serviceMonitor.enabled to true. Or scrape the members with the labels namespace, pod and job from docs/metrics.md.',
  },
  source: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
});

/** What the chart checks of the values of metrics. */
export const metricsRules: readonly MetricsRule[] = [portIsFree, metricsAreOn, oneMonitor, membersAreScraped];

function isScraped({ podMonitor, serviceMonitor }: MetricsReference): Expression<boolean> {
  return or(podMonitor.enabled, serviceMonitor.enabled);
}
