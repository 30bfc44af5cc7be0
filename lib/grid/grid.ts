import type { HelmChart } from '../chart/helmChart.ts';
import { choose } from '../expressions/choose.ts';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { lift } from '../expressions/literal.ts';
import { defaultIfEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { partial, type NamedPartial } from '../manifest/partial.ts';
import { merged } from '../manifest/merged.ts';
import { type Common, suffixedName } from '../pod/metadata.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import { imageHelper } from '../pod/values.ts';
import { javaOptions, type MetricsAgent, NO_METRICS } from './member.ts';
import type { MemberReference } from './memberValues.ts';

/** What may fail without losing data. */
export type AvailabilityMode = 'none' | 'node' | 'zone';

/** What a {@link Grid} takes. */
export interface GridProps {
  readonly member: MemberReference;
  /** The metrics endpoint of members. @default - none */
  readonly metrics?: MetricsAgent;
  readonly common: Common;
  /** Where members run. */
  readonly topology: Topology;
  /** What may fail without losing data. */
  readonly mode: Input<AvailabilityMode>;
  /** Registry in place of the image's own, when it is not empty. @default '' */
  readonly globalRegistry?: Input<string>;
  /** Adapts security contexts. */
  readonly openShift: OpenShift;
}

/** What all parts of one cluster of members share. */
export class Grid {
  readonly metrics: MetricsAgent;
  readonly member: MemberReference;
  readonly common: Common;
  readonly topology: Topology;
  readonly mode: Expression<AvailabilityMode>;
  readonly openShift: OpenShift;
  /** Options of the members' JVM. */
  readonly javaOptions: TextHelper;
  /** The whole name of the member's image. */
  readonly image: TextHelper;
  /** The cluster's name. */
  readonly clusterName: TextHelper;
  /** The Service that members find each other through. */
  readonly serviceName: TextHelper;
  /** The namespace of the members. */
  readonly namespace: Expression<string>;
  /** Members find each other through the Kubernetes API. */
  readonly usesApi: Expression<boolean>;
  /** Labels by which the pods with members are selected. */
  readonly memberLabels: NamedPartial;
  /** Labels by which the pods of the app are selected: the same pods, unless members have some of their own. */
  readonly appLabels: NamedPartial;
  /** Where the app finds the grid: host and port. */
  readonly address: TextHelper;

  constructor(
    readonly chart: HelmChart,
    props: GridProps,
  ) {
    const { fullname, selectorLabels } = chart.helpers;
    const { member, topology } = props;
    this.member = member;
    this.metrics = props.metrics ?? NO_METRICS;
    this.common = props.common;
    this.topology = topology;
    this.mode = lift(props.mode);
    this.openShift = props.openShift;
    this.namespace = props.common.namespace;
    this.usesApi = equal(member.discovery.mode, 'kubernetes');
    this.javaOptions = javaOptions(member);
    this.image = imageHelper('memberImage', 'The image of the member.', member.image, props.globalRegistry);
    this.clusterName = TextHelper.define(
      'clusterName',
      'The name of the Hazelcast cluster.',
      defaultIfEmpty(member.clusterName, fullname),
    );
    this.serviceName = TextHelper.define(
      'gridServiceName',
      'The name of the headless Service for discovery.',
      suffixedName(fullname, 'grid'),
    );
    this.memberLabels = partial(
      'memberLabels',
      'Labels that select the pods with members. They change only with the topology.',
      merged(selectorLabels, { 'app.kubernetes.io/component': choose(topology.isClientServer, 'member', 'app') }),
    );
    this.appLabels = partial(
      'appLabels',
      'Labels that select the pods of the app. They never change.',
      merged(selectorLabels, { 'app.kubernetes.io/component': 'app' }),
    );
    const host = choose(topology.isClientServer, text`${this.serviceName}.${this.namespace}.svc`, 'localhost');
    this.address = TextHelper.define(
      'gridAddress',
      'The address of the cluster for your app.',
      text`${host}:${member.port}`,
    );
  }
}

/** Where members run: beside the app, in pods of their own, or as a part of the app. */
export type TopologyName = 'sidecar' | 'client-server' | 'embedded';

/**
 * Where the members of a grid run.
 * @see https://docs.hazelcast.com/hazelcast/5.5/deploy/choosing-a-deployment-option
 */
export class Topology {
  /** A member is a container beside each app. */
  readonly isSidecar: Expression<boolean>;
  /** Members have pods of their own, and apps reach them over the network. */
  readonly isClientServer: Expression<boolean>;
  /** The app is a member itself. */
  readonly isEmbedded: Expression<boolean>;
  /** The pods of the app hold members, in one way or the other. */
  readonly sharesPods: Expression<boolean>;

  constructor(name: Input<TopologyName>) {
    this.isSidecar = equal(name, 'sidecar');
    this.isClientServer = equal(name, 'client-server');
    this.isEmbedded = equal(name, 'embedded');
    this.sharesPods = notEqual(name, 'client-server');
  }
}
