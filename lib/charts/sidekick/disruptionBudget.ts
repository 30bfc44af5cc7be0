import type { Construct } from 'constructs';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import { Resource } from '../../chart/resource.ts';
import { and } from '../../expressions/logic.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import type { Balancer } from './balancer.ts';

/** Keeps drains of nodes from taking all pods of a Deployment at once. Those of a DaemonSet are never evicted. */
export class SidekickDisruptionBudget extends Resource<PodDisruptionBudget> {
  constructor(scope: Construct, id: string, { chart, common, values, sidekick, podLabels, isDeployment }: Balancer) {
    const { enabled, maxUnavailable, unhealthyPodEvictionPolicy } = values.podDisruptionBudget;
    super(
      scope,
      id,
      when(and(enabled, isDeployment), {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: metadata(chart, common, sidekick.name),
        spec: { maxUnavailable, unhealthyPodEvictionPolicy, selector: { matchLabels: podLabels } },
      }),
    );
  }
}
