import type { ContainerPort, EnvVar } from 'kubernetes-types/core/v1.js';
import type { Input } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';

/**
 * Name of the port that a member's metrics are read at. Monitors find it among all ports of a pod, so it is one that no
 * app would use.
 */
export const METRICS_PORT_NAME = 'hz-metrics';

/** Whether and where a member exposes its metrics. */
export interface MetricsAgent {
  readonly enabled: Input<boolean>;
  /** Port that Prometheus reads. */
  readonly port: Input<number>;
}

/** A member that exposes no metrics. */
export const NO_METRICS: MetricsAgent = { enabled: false, port: 8081 };

/**
 * The variable that the start script of the image loads the Prometheus agent for. The agent reads Hazelcast's metrics,
 * which are in JMX by default, so no option of the JVM is needed.
 * @see https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/monitoring#prometheus
 */
export function metricsEnvironment({ enabled, port }: MetricsAgent): Templated<EnvVar> {
  return when(enabled, { name: 'PROMETHEUS_PORT', value: text`${port}` });
}

/** The port that the agent listens on. */
export function metricsPort({ enabled, port }: MetricsAgent): Templated<ContainerPort> {
  return when(enabled, { name: METRICS_PORT_NAME, containerPort: port, protocol: 'TCP' });
}
