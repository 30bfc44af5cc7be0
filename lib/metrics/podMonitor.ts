import type { Construct } from 'constructs';
import { Resource } from '../chart/resource.ts';
import { and } from '../expressions/logic.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import { metadata } from '../pod/metadata.ts';
import { endpoint } from './endpoint.ts';
import type { PodMonitor } from './prometheusOperator.ts';
import type { Watched } from './watched.ts';

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
