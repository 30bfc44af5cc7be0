import type { Construct } from 'constructs';
import type { Service } from 'kubernetes-types/core/v1.js';
import { Resource } from '../chart/resource.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { METRICS_PORT_NAME } from '../grid/member.ts';
import { spread } from '../manifest/each.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import type { Watched } from './gridMetrics.ts';
import type { Endpoint, PodMonitor, RelabelConfig, ServiceMonitor } from './prometheusOperator.ts';
import type { MonitorReference } from './values.ts';

/**
 * Lets the Prometheus operator find the members by their pods. It names the port, which Prometheus reads from the pod
 * itself, of native sidecars too; older operators and other collectors know no `portNumber`, and would scrape all ports.
 * @see https://github.com/prometheus/prometheus/pull/5598
 * @see https://github.com/grafana/alloy/issues/3949
 */
export class MemberPodMonitor extends Resource<PodMonitor> {
  constructor(scope: Construct, id: string, { chart, common, metrics, name, selector, job }: Watched) {
    const { podMonitor } = metrics;
    super(
      scope,
      id,
      when(and(metrics.enabled, podMonitor.enabled), {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PodMonitor',
        metadata: metadata(chart, common, name, podMonitor),
        spec: {
          selector: { matchLabels: selector },
          podMetricsEndpoints: [
            endpoint(podMonitor, [
              { action: 'replace', targetLabel: 'job', replacement: job },
              spread(podMonitor.relabelings),
            ]),
          ],
        },
      }),
    );
  }
}

/**
 * Lets the Prometheus operator find the members by a Service, which gives the job its name: of all Services of the release
 * the one that has a port of this name.
 */
export class MemberServiceMonitor extends Resource<ServiceMonitor> {
  constructor(scope: Construct, id: string, { chart, common, metrics, name }: Watched) {
    const { serviceMonitor } = metrics;
    super(
      scope,
      id,
      when(and(metrics.enabled, serviceMonitor.enabled), {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: metadata(chart, common, name, serviceMonitor),
        spec: {
          selector: { matchLabels: chart.helpers.selectorLabels },
          endpoints: [endpoint(serviceMonitor, [spread(serviceMonitor.relabelings)])],
        },
      }),
    );
  }
}

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

/**
 * How members are scraped. Hazelcast labels each metric with the name of the instance, which it makes up at each start:
 * kept, each restart would begin all series again.
 */
export function endpoint(monitor: MonitorReference, relabelings: ListTemplate<RelabelConfig>): Templated<Endpoint> {
  return {
    port: METRICS_PORT_NAME,
    interval: when(notEmpty(monitor.interval), monitor.interval),
    scrapeTimeout: when(notEmpty(monitor.scrapeTimeout), monitor.scrapeTimeout),
    honorLabels: monitor.honorLabels,
    relabelings,
    metricRelabelings: [{ action: 'labeldrop', regex: 'exported_instance' }, spread(monitor.metricRelabelings)],
  };
}
