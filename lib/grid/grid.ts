import type { HelmChart } from '../chart/helmChart.ts';
import { equal } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { orElse } from '../expressions/presence.ts';
import { imageHelper } from '../pod/imageHelper.ts';
import { type Common, namespaceOf } from '../pod/metadata.ts';
import type { OpenShift } from '../pod/openShift.ts';
import { suffixedName } from '../pod/suffixedName.ts';
import type { MemberReference } from './memberValues.ts';

/** What may fail without losing data. */
export type AvailabilityMode = 'none' | 'node' | 'zone';

/** What a {@link Grid} takes. */
export interface GridProps {
  readonly member: MemberReference;
  readonly common: Common;
  /** What may fail without losing data. */
  readonly mode: Expression<AvailabilityMode>;
  /** Registry in place of the image's own, when it is not empty. */
  readonly globalRegistry: Expression<string>;
  /** Adapts security contexts. */
  readonly openShift: OpenShift;
}

/** What all parts of one cluster of members share. */
export class Grid {
  readonly member: MemberReference;
  readonly common: Common;
  readonly mode: Expression<AvailabilityMode>;
  readonly openShift: OpenShift;
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

  constructor(
    readonly chart: HelmChart,
    props: GridProps,
  ) {
    const { fullname } = chart.helpers;
    this.member = props.member;
    this.common = props.common;
    this.mode = props.mode;
    this.openShift = props.openShift;
    this.namespace = namespaceOf(props.common);
    this.usesApi = equal(props.member.discovery.mode, 'kubernetes');
    this.image = imageHelper('memberImage', 'The image of the member.', props.member.image, props.globalRegistry);
    this.clusterName = TextHelper.define(
      'clusterName',
      'The name of the Hazelcast cluster.',
      orElse(props.member.clusterName, fullname),
    );
    this.serviceName = TextHelper.define(
      'gridServiceName',
      'The name of the headless Service that members find each other through.',
      suffixedName(fullname, 'grid'),
    );
  }
}
