import type { LabelSelector, ObjectMeta } from 'kubernetes-types/meta/v1.js';

/*
 * The parts of the Prometheus operator's types that we use.
 * See https://prometheus-operator.dev/docs/api-reference/api/
 */

/** A change of labels. */
export interface RelabelConfig {
  readonly action?: 'replace' | 'labeldrop';
  readonly targetLabel?: string;
  readonly replacement?: string;
  readonly regex?: string;
}

/** A place that is scraped: a port of pods, or of the endpoints of Services. */
export interface Endpoint {
  /** Name of the port. */
  readonly port: string;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly honorLabels?: boolean;
  readonly relabelings?: readonly RelabelConfig[];
  readonly metricRelabelings?: readonly RelabelConfig[];
}

/** Which pods are scraped, and how. */
export interface PodMonitor {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'PodMonitor';
  readonly metadata: ObjectMeta;
  readonly spec: { readonly selector: LabelSelector; readonly podMetricsEndpoints: readonly Endpoint[] };
}

/** The Services whose endpoints are scraped, and how. */
export interface ServiceMonitor {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'ServiceMonitor';
  readonly metadata: ObjectMeta;
  readonly spec: { readonly selector: LabelSelector; readonly endpoints: readonly Endpoint[] };
}

/** An alert, or a query whose result is kept. */
export interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What Prometheus evaluates again and again. */
export interface PrometheusRule {
  readonly apiVersion: 'monitoring.coreos.com/v1';
  readonly kind: 'PrometheusRule';
  readonly metadata: ObjectMeta;
  readonly spec: { readonly groups: readonly { readonly name: string; readonly rules?: readonly Rule[] }[] };
}
