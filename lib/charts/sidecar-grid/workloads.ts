import type { Construct } from 'constructs';
import type { Deployment, StatefulSet, StatefulSetSpec } from 'kubernetes-types/apps/v1.js';
import type { HelmChart } from '../../chart/helmChart.ts';
import { Resource } from '../../chart/resource.ts';
import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and, not } from '../../expressions/logic.ts';
import type { Grid } from '../../grid/grid.ts';
import type { NamedPartial } from '../../manifest/partial.ts';
import type { Templated } from '../../manifest/node.ts';
import { when } from '../../manifest/when.ts';
import { type Common, metadata } from '../../pod/metadata.ts';
import type { PodTemplate, PodTemplates } from './podTemplates.ts';
import type { SidecarGridReference } from './values.ts';

/** What {@link addWorkloads} takes. */
export interface WorkloadsProps {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: SidecarGridReference;
  readonly grid: Grid;
  /** Name of the StatefulSet of members that have pods of their own. */
  readonly memberName: Expression<string>;
  readonly templates: PodTemplates;
}

/**
 * Adds the workloads of the pods. A StatefulSet starts and stops pods with members one by one. A Deployment starts a new pod
 * before it stops an old one. With an autoscaler, nothing else sets the number of pods.
 */
export function addWorkloads(scope: Construct, props: WorkloadsProps): void {
  const { chart, common, values, grid, memberName, templates } = props;
  const { fullname } = chart.helpers;
  const { topology } = grid;
  const isStateful = and(topology.sharesPods, equal(values.workload, 'StatefulSet'));
  const replicas: Templated<number> = when(not(values.autoscaling.enabled), values.replicas);
  const named = (name: Expression<string>) =>
    metadata(chart, common, name, { labels: values.workloadLabels, annotations: values.workloadAnnotations });

  new Resource<StatefulSet>(
    scope,
    'statefulset',
    when(isStateful, {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: named(fullname),
      spec: statefulSetSpec(props, replicas, grid.appLabels, templates.app),
    }),
  );
  new Resource<Deployment>(
    scope,
    'deployment',
    when(not(isStateful), {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: named(fullname),
      spec: {
        replicas,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
        minReadySeconds: values.availability.minReadySeconds,
        revisionHistoryLimit: values.revisionHistoryLimit,
        selector: { matchLabels: grid.appLabels },
        template: templates.app,
      },
    }),
  );
  new Resource<StatefulSet>(
    scope,
    'statefulset-member',
    when(topology.isClientServer, {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: named(memberName),
      spec: statefulSetSpec(props, values.member.replicas, grid.memberLabels, templates.member),
    }),
  );
}

/** Members of a StatefulSet start and stop one by one: else a scale-down would take more at once than there are copies. */
function statefulSetSpec(
  { grid, values }: WorkloadsProps,
  replicas: Templated<number>,
  podLabels: NamedPartial,
  template: PodTemplate,
): Templated<StatefulSetSpec> {
  return {
    serviceName: grid.serviceName,
    replicas,
    podManagementPolicy: 'OrderedReady',
    updateStrategy: { type: 'RollingUpdate' },
    minReadySeconds: values.availability.minReadySeconds,
    revisionHistoryLimit: values.revisionHistoryLimit,
    selector: { matchLabels: podLabels },
    template,
  };
}
