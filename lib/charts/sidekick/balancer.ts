import type { HelmChart } from '../../chart/helmChart.ts';
import type { Expression } from '../../expressions/expression.ts';
import type { NamedBlock } from '../../manifest/block.ts';
import type { Common } from '../../pod/metadata.ts';
import type { Sidekick } from '../../sidekick/sidekick.ts';
import type { SidekickChartReference } from './values.ts';

/** What the parts of the chart share. */
export interface Balancer {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: SidekickChartReference;
  readonly sidekick: Sidekick;
  /** Labels by which the pods are selected. */
  readonly podLabels: NamedBlock;
  /** Each node has a pod. */
  readonly isDaemonSet: Expression<boolean>;
  /** There are a few pods for all. */
  readonly isDeployment: Expression<boolean>;
  /** Name of the ServiceAccount of the pods. */
  readonly serviceAccountName: Expression<string>;
  /** What clients use for S3's own address: that of the Service. */
  readonly endpoint: Expression<string>;
}
