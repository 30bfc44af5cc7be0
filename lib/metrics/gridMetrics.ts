import { Construct } from 'constructs';
import type { HelmChart } from '../chart/helmChart.ts';
import type { Expression } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { text } from '../expressions/text.ts';
import type { NamedPartial } from '../manifest/partial.ts';
import { type Common, suffixedName } from '../pod/metadata.ts';
import { MemberDashboard } from './dashboard.ts';
import { MemberPodMonitor, MemberServiceMonitor, MetricsService } from './monitors.ts';
import { MemberAlerts } from './alerts.ts';
import type { MetricsReference } from './values.ts';

/** All that watches one cluster of members: how they are scraped, alerts and a dashboard. Each is off by default. */
export class GridMetrics extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    new MemberPodMonitor(this, 'podmonitor', watched);
    new MetricsService(this, 'service', watched);
    new MemberServiceMonitor(this, 'servicemonitor', watched);
    new MemberAlerts(this, 'prometheusrule', watched);
    new MemberDashboard(this, 'dashboard', watched);
  }
}

/** What {@link Watched} is made of. */
export interface WatchedProps {
  readonly metrics: MetricsReference;
  readonly common: Common;
  /** Name of the cluster's objects, such as the chart's full name. */
  readonly name: Expression<string>;
  /** Labels that the members' pods have, and no others. */
  readonly selector: NamedPartial;
  /** Members that there should be, at least. */
  readonly memberCount: Expression<number>;
  /** Namespace of the members. */
  readonly namespace: Expression<string>;
}

/** What all that watches one cluster of members shares. */
export class Watched {
  readonly metrics: MetricsReference;
  readonly common: Common;
  readonly name: Expression<string>;
  readonly selector: NamedPartial;
  readonly memberCount: Expression<number>;
  readonly namespace: Expression<string>;
  /** The job that the members are scraped as, however they are found; the Service for that has this name, too. */
  readonly job: TextHelper;
  /** Labels in PromQL that select the members. */
  readonly target: TextHelper;
  /** The cluster, as texts name it. */
  readonly cluster: TextHelper;

  constructor(
    readonly chart: HelmChart,
    props: WatchedProps,
  ) {
    this.metrics = props.metrics;
    this.common = props.common;
    this.name = props.name;
    this.selector = props.selector;
    this.memberCount = props.memberCount;
    this.namespace = props.namespace;
    this.job = TextHelper.define(
      'metricsJob',
      'The Prometheus job of the members.',
      suffixedName(props.name, 'metrics'),
    );
    this.target = TextHelper.define(
      'metricsTarget',
      'PromQL matchers that select the members.',
      text`namespace='${props.namespace}',job='${this.job}'`,
    );
    this.cluster = TextHelper.define(
      'metricsCluster',
      'The name of the cluster in alerts and in the dashboard.',
      text`${props.namespace}/${props.name}`,
    );
  }
}
