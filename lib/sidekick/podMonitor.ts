import type { Construct } from 'constructs';
import { Resource } from '../chart/resource.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import type { NamedPartial } from '../manifest/partial.ts';
import { when } from '../manifest/when.ts';
import type { Endpoint, PodMonitor } from '../metrics/prometheusOperator.ts';
import { metadata } from '../pod/metadata.ts';
import type { FreeMap } from '../values/collections.ts';
import { PORT_NAME } from './container.ts';
import type { Sidekick } from './sidekick.ts';

/** The path of sidekick's metrics, on the port that clients use. Nobody is asked for a password. */
export const METRICS = '/.prometheus/metrics';

/** A port of pods that is scraped at a path of its own. */
export interface ScrapedPort extends Endpoint {
  readonly path: string;
  readonly scheme: string;
  readonly tlsConfig?: FreeMap;
}

/** A PodMonitor of such ports. */
export interface Monitor extends Omit<PodMonitor, 'spec'> {
  readonly spec: Omit<PodMonitor['spec'], 'podMetricsEndpoints'> & {
    readonly podMetricsEndpoints: readonly ScrapedPort[];
  };
}

/**
 * Lets the Prometheus operator find sidekick by its pods. Its metrics name the server in the label `endpoint`, which wins
 * over the one of the operator, the name of the port.
 * @see https://github.com/minio/sidekick/blob/v7.1.2/metrics.md
 */
export class SidekickPodMonitor extends Resource<Monitor> {
  /** `podLabels` are those of the pods with sidekick. */
  constructor(scope: Construct, id: string, sidekick: Sidekick, podLabels: NamedPartial) {
    const { chart, common, enabled, facts, values, name } = sidekick;
    const { podMonitor } = values;
    super(
      scope,
      id,
      when(and(enabled, podMonitor.enabled), {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PodMonitor',
        metadata: metadata(chart, common, name, podMonitor),
        spec: {
          selector: { matchLabels: podLabels },
          podMetricsEndpoints: [
            {
              port: PORT_NAME,
              path: METRICS,
              scheme: facts.scheme,
              tlsConfig: podMonitor.tlsConfig,
              interval: when(notEmpty(podMonitor.interval), podMonitor.interval),
              scrapeTimeout: when(notEmpty(podMonitor.scrapeTimeout), podMonitor.scrapeTimeout),
              honorLabels: true,
              relabelings: podMonitor.relabelings,
              metricRelabelings: podMonitor.metricRelabelings,
            },
          ],
        },
      }),
    );
  }
}
