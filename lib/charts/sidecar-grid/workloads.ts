import type { Construct } from 'constructs';
import type { Deployment, StatefulSet } from 'kubernetes-types/apps/v1.js';
import type { HelmChart } from '../../chart/helmChart.ts';
import { Resource } from '../../chart/resource.ts';
import { equal } from '../../expressions/compare.ts';
import type { Grid } from '../../grid/grid.ts';
import { not } from '../../expressions/logic.ts';
import type { Templated } from '../../manifest/node.ts';
import { when } from '../../manifest/when.ts';
import { type Common, metadata } from '../../pod/metadata.ts';
import type { podTemplate } from './podTemplate.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link addWorkloads} takes. */
export interface WorkloadsProps {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: SidecarGridReference;
  readonly grid: Grid;
  readonly template: ReturnType<typeof podTemplate>;
}

/**
 * Adds what keeps the pods: a StatefulSet, which starts and stops them one by one, or a Deployment, which starts a new pod
 * before it stops an old one. With an autoscaler neither says how many.
 */
export function addWorkloads(scope: Construct, { chart, common, values, grid, template }: WorkloadsProps): void {
    const { fullname, selectorLabels } = chart.helpers;
    const { minReadySeconds } = values.availability;
    const isStateful = equal(values.workload, 'StatefulSet');
    const replicas: Templated<number> = when(not(values.autoscaling.enabled), values.replicas);
    const selector = { matchLabels: selectorLabels };

    new Resource<StatefulSet>(
      scope,
      'statefulset',
      when(isStateful, {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: metadata(chart, common, fullname),
        spec: {
          serviceName: grid.serviceName,
          replicas,
          podManagementPolicy: 'OrderedReady',
          updateStrategy: { type: 'RollingUpdate' },
          minReadySeconds,
          selector,
          template,
        },
      }),
    );
    new Resource<Deployment>(
      scope,
      'deployment',
      when(not(isStateful), {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: metadata(chart, common, fullname),
        spec: {
          replicas,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
          minReadySeconds,
          selector,
          template,
        },
      }),
    );
}
