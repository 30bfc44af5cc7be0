import type { Construct } from 'constructs';
import type { Service } from 'kubernetes-types/core/v1.js';
import { Resource } from '../chart/resource.ts';
import { and } from '../expressions/logic.ts';
import { METRICS_PORT_NAME } from '../grid/metricsAgent.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import type { Watched } from './watched.ts';

/**
 * The Service that a ServiceMonitor finds the members by. It has no address and lists members that are not ready, too:
 * these are the ones to watch. Its port is a number, since Kubernetes before 1.33 does not find the named port of a native
 * sidecar.
 * @see https://github.com/kubernetes/kubernetes/issues/127958
 */
export class MetricsService extends Resource<Service> {
  constructor(scope: Construct, id: string, { chart, common, metrics, selector, job }: Watched) {
    const { serviceMonitor, port } = metrics;
    super(
      scope,
      id,
      when(and(metrics.enabled, serviceMonitor.enabled), {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: metadata(chart, common, job),
        spec: {
          type: 'ClusterIP',
          clusterIP: 'None',
          publishNotReadyAddresses: true,
          selector,
          ports: [{ name: METRICS_PORT_NAME, port, targetPort: port, protocol: 'TCP' }],
        },
      }),
    );
  }
}
