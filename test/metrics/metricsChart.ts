import type { PodSpec } from 'kubernetes-types/core/v1.js';
import { metricsEnvironment, metricsPort } from '../../lib/grid/member.ts';
import { defineChart, integer, type Manifest, object, Resource, type Templated } from '../../lib/index.ts';
import { GridMetrics, Watched } from '../../lib/metrics/gridMetrics.ts';
import { metricsRules } from '../../lib/metrics/rules.ts';
import { metricsValues } from '../../lib/metrics/values.ts';
import { commonMetadata } from '../../lib/pod/metadata.ts';
import { objectFields } from '../../lib/pod/values.ts';
import { port, ports } from '../../lib/values/formats.ts';

/** A chart of metrics and nothing else, but for a pod that has the agent. */
export const metricsChart = defineChart({
  name: 'grid',
  version: '1.2.3',
  appVersion: '5.5.0',
  description: 'Metrics of members, alone.',
  values: object('Values of a chart of metrics alone.', {
    replicas: integer({ description: 'Members.', default: 3, minimum: 0, maximum: 1000 }),
    app: object('The app.', {
      port: port({ description: 'Its port.', default: 8080 }),
      extraPorts: ports({ description: 'More of them.' }),
    }),
    member: object('The member.', { port: port({ description: 'Its port.', default: 5701 }) }),
    metrics: metricsValues,
    ...objectFields,
  }),
  compose(chart, values) {
    const { metrics } = values;
    const common = commonMetadata(chart, values);
    const watched = new Watched(chart, {
      metrics,
      common,
      name: chart.helpers.fullname,
      selector: chart.helpers.selectorLabels,
      memberCount: values.replicas,
      namespace: common.namespace,
    });
    const spec: Templated<PodSpec> = {
      containers: [{ name: 'hazelcast', ports: [metricsPort(metrics)], env: [metricsEnvironment(metrics)] }],
    };
    new GridMetrics(chart, 'metrics', watched);
    new Resource(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: chart.helpers.fullname }, spec });
    for (const rule of metricsRules) chart.addRule(rule, values);
  },
});

/** All parts of metrics, switched on. */
export const ALL_ON = {
  enabled: true,
  podMonitor: { enabled: true },
  serviceMonitor: { enabled: true },
  prometheusRule: { enabled: true },
  dashboard: { enabled: true },
};

/** The objects of the release `shop` in the namespace `team`. */
export function objectsOf(metrics: object, values: object = {}): readonly Manifest[] {
  return metricsChart.render({ release: 'shop', namespace: 'team', values: { ...values, metrics } }).objects;
}

/** The one object of a kind, or undefined. */
export function objectOf(kind: string, metrics: object, values: object = {}): Manifest | undefined {
  return objectsOf(metrics, values).find((candidate) => candidate['kind'] === kind);
}
