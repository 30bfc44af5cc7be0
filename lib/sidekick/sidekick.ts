import type { HelmChart } from '../chart/helmChart.ts';
import { cluster } from '../expressions/builtin.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import type { TextHelper } from '../expressions/helper.ts';
import { lift } from '../expressions/literal.ts';
import { imageHelper } from '../pod/values.ts';
import { type Common } from '../pod/metadata.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import { sidekickFacts, type SidekickFacts } from './facts.ts';
import type { SidekickReference } from './values.ts';

/** What a {@link Sidekick} takes. */
export interface SidekickProps {
  readonly values: SidekickReference;
  readonly common: Common;
  /** Adapts security contexts. */
  readonly openShift: OpenShift;
  /** There is one. @default true */
  readonly enabled?: Input<boolean>;
  /** Name of its objects, and what names of others start with. @default - the chart's full name */
  readonly name?: Expression<string>;
  /** Version of Kubernetes. @default - what the cluster says */
  readonly kubeVersion?: Expression<string>;
  /** Registry in place of the image's own, when it is not empty. @default '' */
  readonly globalRegistry?: Input<string>;
}

/** What all parts of one load balancer share: its container, its volumes, and what leads to it. */
export class Sidekick {
  readonly values: SidekickReference;
  readonly common: Common;
  readonly openShift: OpenShift;
  readonly enabled: Expression<boolean>;
  readonly name: Expression<string>;
  readonly kubeVersion: Expression<string>;
  /** The whole name of the image. */
  readonly image: TextHelper;
  /** What follows from the values. */
  readonly facts: SidekickFacts;

  constructor(
    readonly chart: HelmChart,
    props: SidekickProps,
  ) {
    const { values, common } = props;
    this.values = values;
    this.common = common;
    this.openShift = props.openShift;
    this.enabled = lift(props.enabled ?? true);
    this.name = props.name ?? chart.helpers.fullname;
    this.kubeVersion = props.kubeVersion ?? cluster.kubeVersion;
    this.image = imageHelper('sidekickImage', 'The image of sidekick.', values.image, props.globalRegistry);
    this.facts = sidekickFacts({
      values,
      enabled: this.enabled,
      namespace: common.namespace,
      name: this.name,
    });
  }
}
