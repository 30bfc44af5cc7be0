import { freeObjects, list, stringMap } from '../values/collections.ts';
import type { ReferenceOf, ScalarDeclaration } from '../values/declaration.ts';
import { annotations, labels, port } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';

/** Values that change labels on the way from a target to Prometheus. */
export const relabelingFields = {
  relabelings: freeObjects({ description: 'Relabeling of targets before the scrape, as RelabelConfig objects.' }),
  metricRelabelings: freeObjects({ description: 'Relabeling of metrics after the scrape, as RelabelConfig objects.' }),
};

/**
 * A duration as the Prometheus operator takes it, which is not as Go has it: `30s`, `1m30s`, `1d`; or empty.
 * @see https://github.com/prometheus-operator/prometheus-operator/blob/v0.93.0/pkg/apis/monitoring/v1/types.go
 */
export function prometheusDuration(description: string): ScalarDeclaration<string> {
  const parts = ['y', 'w', 'd', 'h', 'm', 's', 'ms'].map((unit) => `([0-9]+${unit})?`);
  return string({ description, default: '', pattern: `^${parts.join('')}$`, maxLength: 32, safe: true });
}

/** The alerts, by name: users switch them off by it, and pagers know them by it, so a name is for ever. */
export const ALERT_NAMES = [
  'HazelcastMetricsAbsent',
  'HazelcastMembersMissing',
  'HazelcastSplitBrain',
  'HazelcastMigrationsStuck',
  'HazelcastBackupsMissing',
  'HazelcastHeapNearlyFull',
  'HazelcastGarbageCollection',
  'HazelcastMemberRestarts',
] as const;

/** The name of an alert. */
export type AlertName = (typeof ALERT_NAMES)[number];

const metricsFields = {
  enabled: boolean({ description: 'Expose the metrics of the members.', default: false }),
  port: port({ description: 'Port that Prometheus scrapes.', default: 8081 }),
  podMonitor: monitorValues('The PodMonitor with which the Prometheus Operator scrapes the members.'),
  serviceMonitor: monitorValues(
    'The ServiceMonitor and its Service. Use it instead of the PodMonitor if your Prometheus selects only ServiceMonitors.',
  ),
  prometheusRule: object('Alerts, as a PrometheusRule. They need the PodMonitor or the ServiceMonitor of this chart.', {
    enabled: boolean({ description: 'Create the PrometheusRule.', default: false }),
    labels: labels({ description: 'Labels of the PrometheusRule, such as the one that your Prometheus selects.' }),
    annotations: annotations({ description: 'Annotations of the PrometheusRule.' }),
    alertLabels: stringMap({
      description: 'Additional labels of every alert, such as the team to notify.',
      keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$',
    }),
    disabledAlerts: list(oneOf(ALERT_NAMES, { description: 'Name of an alert.' }), {
      description: 'Alerts to leave out.',
    }),
    heapPercent: integer({
      description:
        'Threshold of HazelcastHeapNearlyFull: percentage of the old generation in use after a garbage collection.',
      default: 80,
      minimum: 1,
      maximum: 100,
    }),
    gcPercent: integer({
      description:
        'Threshold of HazelcastGarbageCollection: percentage of time that a member is paused for garbage collection.',
      default: 25,
      minimum: 1,
      maximum: 100,
    }),
    restartsPerHour: integer({
      description: 'Threshold of HazelcastMemberRestarts: restarts of a member per hour that raise no alert.',
      default: 2,
      minimum: 0,
      maximum: 1000,
    }),
    additionalRules: freeObjects({
      description: 'Additional rules of the group, as Rule objects of the Prometheus Operator.',
    }),
  }),
  dashboard: object("A Grafana dashboard, as a ConfigMap that Grafana's sidecar loads.", {
    enabled: boolean({ description: 'Create the dashboard.', default: false }),
    labels: labels({
      description: "Labels of the ConfigMap. Grafana's sidecar selects dashboards by one of them.",
      default: { grafana_dashboard: '1' },
    }),
    annotations: annotations({
      description: 'Annotations of the ConfigMap, such as the one that sets the Grafana folder.',
    }),
  }),
};

/** The fields of {@link metricsValues}. */
export interface MetricsFields extends Readonly<typeof metricsFields> {}

/** Values of the metrics of members, and of what watches them. */
export const metricsValues = object<MetricsFields>(
  'Metrics of the members, with monitors, alerts and a dashboard.',
  metricsFields,
);

/** What templates read {@link metricsValues} by. */
export type MetricsReference = ReferenceOf<typeof metricsValues>;

/** What templates read the values of one monitor by. */
export type MonitorReference = MetricsReference['podMonitor'];

/** The values of a PodMonitor and of a ServiceMonitor are the same. */
function monitorValues(description: string) {
  return object(description, {
    enabled: boolean({ description: 'Create this monitor.', default: false }),
    interval: prometheusDuration('Interval between scrapes. Empty: the default of your Prometheus.'),
    scrapeTimeout: prometheusDuration(
      'Timeout of a scrape, at most the interval. Empty: the default of your Prometheus.',
    ),
    labels: labels({ description: 'Labels of the monitor, such as the one that your Prometheus selects.' }),
    annotations: annotations({ description: 'Annotations of the monitor.' }),
    honorLabels: boolean({
      description:
        'Prefer the labels of the metrics to those of the target. Hazelcast sets `instance` to a random name.',
      default: false,
    }),
    ...relabelingFields,
  });
}
