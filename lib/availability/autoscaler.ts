import type { Construct } from 'constructs';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import { max, min } from '../expressions/arithmetic.ts';
import type { Expression } from '../expressions/expression.ts';
import { when } from '../manifest/when.ts';
import { type Common, metadata } from '../pod/metadata.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { object } from '../values/object.ts';
import { boolean, integer } from '../values/scalars.ts';

const autoscalingFields = {
  enabled: boolean({ description: 'Create the HorizontalPodAutoscaler.', default: false }),
  minReplicas: integer({ description: 'Minimum number of pods.', default: 3, minimum: 1, maximum: 1000 }),
  maxReplicas: integer({ description: 'Maximum number of pods.', default: 6, minimum: 1, maximum: 1000 }),
  targetCPUUtilizationPercentage: integer({
    description: 'Target CPU utilization, as a percentage of requests.',
    default: 70,
    minimum: 1,
    maximum: 1000,
  }),
};

/** The fields of {@link autoscalingValues}. */
export interface AutoscalingFields extends Readonly<typeof autoscalingFields> {}

/** Values of the autoscaler. */
export const autoscalingValues = object<AutoscalingFields>(
  'The HorizontalPodAutoscaler, which sets the number of pods instead of `replicas`.',
  autoscalingFields,
);

/** What a {@link GridAutoscaler} takes. */
export interface GridAutoscalerProps {
  readonly chart: HelmChart;
  readonly autoscaling: ReferenceOf<typeof autoscalingValues>;
  readonly common: Common;
  /** What is scaled. */
  readonly workload: { readonly kind: Expression<string> | string; readonly name: Expression<string> };
  /** The pods that it scales hold members. */
  readonly holdsMembers: Expression<boolean>;
  /** Copies of each entry on other members. */
  readonly backupCount: Expression<number>;
  /** Seconds that a pod may take to end. */
  readonly gracePeriod: Expression<number>;
}

/** Kubernetes allows no longer window of a scaling policy. */
const LONGEST_PERIOD = 1800;

/**
 * Scales with the load, and down no faster than members can hand their entries over: within one grace period at most as
 * many pods as there are copies of each entry.
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#scaling-policies
 */
export class GridAutoscaler extends Resource<HorizontalPodAutoscaler> {
  constructor(scope: Construct, id: string, props: GridAutoscalerProps) {
    const { chart, autoscaling, common, workload, holdsMembers, backupCount, gracePeriod } = props;
    super(
      scope,
      id,
      when(autoscaling.enabled, {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: metadata(chart, common, chart.helpers.fullname),
        spec: {
          scaleTargetRef: { apiVersion: 'apps/v1', kind: workload.kind, name: workload.name },
          minReplicas: autoscaling.minReplicas,
          maxReplicas: autoscaling.maxReplicas,
          metrics: [
            {
              type: 'Resource',
              resource: {
                name: 'cpu',
                target: { type: 'Utilization', averageUtilization: autoscaling.targetCPUUtilizationPercentage },
              },
            },
          ],
          behavior: when(holdsMembers, {
            scaleDown: {
              stabilizationWindowSeconds: 300,
              selectPolicy: 'Min',
              policies: [
                {
                  type: 'Pods',
                  value: max(backupCount, 1),
                  periodSeconds: min(max(gracePeriod, 1), LONGEST_PERIOD),
                },
              ],
            },
          }),
        },
      }),
    );
  }
}
