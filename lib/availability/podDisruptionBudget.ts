import type { Construct } from 'constructs';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import type { NamedBlock } from '../manifest/block.ts';
import { when } from '../manifest/when.ts';
import { type Common, metadata } from '../pod/metadata.ts';
import type { AvailabilityReference } from './values.ts';

/** What a {@link DisruptionBudget} takes. */
export interface DisruptionBudgetProps {
  readonly chart: HelmChart;
  /** What says how many pods a drain may take. */
  readonly availability: Pick<AvailabilityReference, 'podDisruptionBudget'>;
  readonly common: Common;
  readonly name: Expression<string>;
  /** Labels of the pods that it keeps. */
  readonly podLabels: NamedBlock;
  /** Such pods exist. @default true */
  readonly where?: Input<boolean>;
}

/**
 * Keeps drains from taking more members at once than there are copies of each entry. Pods that are not ready hold no
 * entries that others lack, so they never block a drain.
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy
 */
export class DisruptionBudget extends Resource<PodDisruptionBudget> {
  constructor(scope: Construct, id: string, props: DisruptionBudgetProps) {
    const { chart, availability, common, name, podLabels, where = true } = props;
    const { enabled, maxUnavailable, unhealthyPodEvictionPolicy } = availability.podDisruptionBudget;
    super(
      scope,
      id,
      when(and(enabled, where), {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: metadata(chart, common, name),
        spec: { maxUnavailable, unhealthyPodEvictionPolicy, selector: { matchLabels: podLabels } },
      }),
    );
  }
}
