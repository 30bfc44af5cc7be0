import type { HelmChart } from '../../chart/helmChart.ts';
import type { Expression } from '../../expressions/expression.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { defaultIfEmpty } from '../../expressions/presence.ts';
import { endsWith } from '../../expressions/strings.ts';
import { text } from '../../expressions/text.ts';
import { partial, type NamedPartial } from '../../manifest/partial.ts';
import { merged } from '../../manifest/merged.ts';
import { type Common, commonMetadata, suffixedName } from '../../pod/metadata.ts';
import type { SidecarGridReference } from '../sidecar-grid/values.ts';

/** The Secret with the license when the values name none: that of the operator's own examples. */
export const LICENSE_SECRET = 'hazelcast-license-key';

/** What the custom resources of one cluster share. */
export class OperatorCluster {
  readonly common: Common;
  /** The name of the Hazelcast resource, and of the Service that the operator makes for clients. */
  readonly name: Expression<string>;
  /** The name of the cluster, which clients ask for. */
  readonly clusterName: TextHelper;
  /** The ConfigMap with what no field of the Hazelcast resource says. */
  readonly configName: Expression<string>;
  /** The labels that the operator gives to pods with members. */
  readonly podLabels: NamedPartial;
  /** The Secret with the license. */
  readonly licenseSecret: Expression<string>;

  constructor(
    readonly chart: HelmChart,
    readonly values: SidecarGridReference,
  ) {
    const { fullname } = chart.helpers;
    this.common = commonMetadata(chart, values);
    this.name = fullname;
    this.clusterName = TextHelper.define(
      'clusterName',
      'The name of the Hazelcast cluster.',
      defaultIfEmpty(values.member.clusterName, fullname),
    );
    this.configName = suffixedName(fullname, 'config');
    this.podLabels = partial(
      'operatorPodLabels',
      'Labels that the operator sets on member pods.',
      merged({
        'app.kubernetes.io/name': 'hazelcast',
        'app.kubernetes.io/instance': fullname,
        'app.kubernetes.io/managed-by': 'hazelcast-platform-operator',
      }),
    );
    this.licenseSecret = defaultIfEmpty(values.managementCenter.licenseSecret.name, LICENSE_SECRET);
  }

  /** The repository of an image with its registry, as the operator wants it, without tag and digest. */
  repository(image: { readonly registry: Expression<string>; readonly repository: Expression<string> }) {
    return text`${defaultIfEmpty(this.values.global.imageRegistry, image.registry)}/${image.repository}`;
  }
}

/** The image is that of the open-source edition, which the operator does not run. */
export function isOpenSource({ member }: SidecarGridReference): Expression<boolean> {
  return endsWith(member.image.repository, 'hazelcast/hazelcast');
}
