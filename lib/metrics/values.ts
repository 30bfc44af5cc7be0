import { freeObjects, list, stringMap } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { annotations, labels, port } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf } from '../values/scalars.ts';
import { ALERT_NAMES } from './alertNames.ts';
import { prometheusDuration, relabelingFields } from './scrapeValues.ts';

const metricsFields = {
  enabled: boolean({ description: 'Whether members tell their metrics.', default: false }),
  port: port({ description: 'Port that Prometheus reads them at.', default: 8081 }),
  podMonitor: monitorValues('The PodMonitor that lets the Prometheus operator find the members.'),
  serviceMonitor: monitorValues(
    'The ServiceMonitor, with a Service of its own, in place of the PodMonitor: for a Prometheus that reads only these.',
  ),
  prometheusRule: object('Alerts, as a PrometheusRule. They watch what the monitors of this chart scrape.', {
    enabled: boolean({ description: 'Whether there are alerts.', default: false }),
    labels: labels({ description: 'Labels of the PrometheusRule, such as the one that your Prometheus looks for.' }),
    annotations: annotations({ description: 'Annotations of the PrometheusRule.' }),
    alertLabels: stringMap({
      description: 'Labels of each alert beside its severity, such as the team that is told.',
      keyPattern: '^[a-zA-Z_][a-zA-Z0-9_]*$',
    }),
    disabledAlerts: list(oneOf(ALERT_NAMES, { description: 'Name of an alert.' }), {
      description: 'Alerts that you do not want.',
    }),
    heapPercent: integer({
      description: 'HazelcastHeapNearlyFull: percentage of the old generation that is still in use after a collection.',
      default: 80,
      minimum: 1,
      maximum: 100,
    }),
    gcPercent: integer({
      description: 'HazelcastGarbageCollection: percentage of the time that a member stands still for collections.',
      default: 25,
      minimum: 1,
      maximum: 100,
    }),
    restartsPerHour: integer({
      description: 'HazelcastMemberRestarts: restarts of a member within an hour that are let pass.',
      default: 2,
      minimum: 0,
      maximum: 1000,
    }),
    additionalRules: freeObjects({
      description: 'More rules of the group, as Rule objects of the Prometheus operator.',
    }),
  }),
  dashboard: object('A dashboard, as a ConfigMap that the sidecar of Grafana reads.', {
    enabled: boolean({ description: 'Whether there is a dashboard.', default: false }),
    labels: labels({
      description: 'Labels of the ConfigMap, such as the one that the sidecar looks for.',
      default: { grafana_dashboard: '1' },
    }),
    annotations: annotations({
      description: 'Annotations of the ConfigMap, such as the one that names the folder in Grafana.',
    }),
  }),
};

/** The fields of {@link metricsValues}. */
export interface MetricsFields extends Readonly<typeof metricsFields> {}

/** Values of the metrics of members, and of what watches them. */
export const metricsValues = object<MetricsFields>(
  'Metrics of the members, for Prometheus and Grafana.',
  metricsFields,
);

/** What templates read {@link metricsValues} by. */
export type MetricsReference = ReferenceOf<typeof metricsValues>;

/** What templates read the values of one monitor by. */
export type MonitorReference = MetricsReference['podMonitor'];

/** The values of a PodMonitor and of a ServiceMonitor are the same. */
function monitorValues(description: string) {
  return object(description, {
    enabled: boolean({ description: 'Whether there is one.', default: false }),
    interval: prometheusDuration("How often members are scraped. Empty: as often as Prometheus's own settings say."),
    scrapeTimeout: prometheusDuration(
      "How long a scrape may take, at most the interval. Empty: Prometheus's own setting.",
    ),
    labels: labels({ description: 'Labels of the monitor, such as the one that your Prometheus looks for.' }),
    annotations: annotations({ description: 'Annotations of the monitor.' }),
    honorLabels: boolean({
      description:
        "Whether labels of the metrics win over the target's own. Hazelcast sets `instance` to a random name.",
      default: false,
    }),
    ...relabelingFields,
  });
}
