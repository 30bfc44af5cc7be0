import type { Construct } from 'constructs';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { defineFunction } from '../expressions/function.ts';
import { and } from '../expressions/logic.ts';
import type { NamedPartial } from '../manifest/partial.ts';
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
  readonly podLabels: NamedPartial;
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

/**
 * A count, or a percentage of a total, which Kubernetes rounds up for both bounds of a PodDisruptionBudget.
 * @see https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages
 */
export const shareOf = defineFunction('integer', {
  evaluate: (value: number | string, total: number) =>
    typeof value === 'number' ? value : Math.floor((total * Number(value.replace('%', '')) + 99) / 100),
  template: (value, total) =>
    `ternary (div (add (mul ${total} (trimSuffix "%" (toString ${value}) | int64)) 99) 100) (int64 ${value}) (hasSuffix "%" (toString ${value}))`,
  traits: () => ({ range: { min: 0, max: 2 ** 40 } }),
});
