import type { Construct } from 'constructs';
import { Resource } from '../chart/resource.ts';
import { and } from '../expressions/logic.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import { endpoint } from './endpoint.ts';
import type { ServiceMonitor } from './prometheusOperator.ts';
import type { Watched } from './watched.ts';

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
