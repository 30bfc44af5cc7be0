import type { Construct } from 'constructs';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import { when } from '../manifest/when.ts';
import { type Common, metadata } from '../pod/metadata.ts';
import type { AvailabilityReference } from './values.ts';

/** What a {@link GridDisruptionBudget} takes. */
export interface GridDisruptionBudgetProps {
  readonly chart: HelmChart;
  readonly availability: AvailabilityReference;
  readonly common: Common;
}

/**
 * Keeps drains from taking more members at once than there are copies of each entry. Pods that are not ready hold no
 * entries that others lack, so they never block a drain.
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy
 */
export class GridDisruptionBudget extends Resource<PodDisruptionBudget> {
  constructor(scope: Construct, id: string, { chart, availability, common }: GridDisruptionBudgetProps) {
    const { enabled, maxUnavailable, unhealthyPodEvictionPolicy } = availability.podDisruptionBudget;
    super(
      scope,
      id,
      when(enabled, {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: metadata(chart, common, chart.helpers.fullname),
        spec: {
          maxUnavailable,
          unhealthyPodEvictionPolicy,
          selector: { matchLabels: chart.helpers.selectorLabels },
        },
      }),
    );
  }
}
