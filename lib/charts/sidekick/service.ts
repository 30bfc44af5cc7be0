import type { Construct } from 'constructs';
import type { Service, ServiceSpec } from 'kubernetes-types/core/v1.js';
import type { HelmChart } from '../../chart/helmChart.ts';
import { Resource } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import type { Expression } from '../../expressions/expression.ts';
import type { NamedPartial } from '../../manifest/partial.ts';
import { defaults, merged } from '../../manifest/merged.ts';
import { type Common, metadata } from '../../pod/metadata.ts';
import type { Sidekick } from '../../sidekick/sidekick.ts';
import { freeMap } from '../../values/collections.ts';
import { annotations, labels, port } from '../../values/formats.ts';
import { object } from '../../values/object.ts';
import { oneOf } from '../../values/scalars.ts';
import type { SidekickChartReference } from './values.ts';

/** What the parts of the chart share. */
export interface SidekickContext {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: SidekickChartReference;
  readonly sidekick: Sidekick;
  /** Labels by which the pods are selected. */
  readonly podLabels: NamedPartial;
  /** Each node has a pod. */
  readonly isDaemonSet: Expression<boolean>;
  /** There are a few pods for all. */
  readonly isDeployment: Expression<boolean>;
  /** Name of the ServiceAccount of the pods. */
  readonly serviceAccountName: Expression<string>;
  /** What clients use for S3's own address: that of the Service. */
  readonly endpoint: Expression<string>;
}

const serviceFields = {
  type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer'], { description: 'Type of the Service.', default: 'ClusterIP' }),
  port: port({ description: 'Port of the Service.', default: 80 }),
  annotations: annotations({ description: 'Annotations of the Service.' }),
  labels: labels({ description: 'Labels of the Service.' }),
  spec: freeMap({
    description: 'Additional fields of the Service spec, such as `ipFamilyPolicy` or `trafficDistribution`.',
    default: {},
  }),
};

/** The fields of {@link serviceValues}. */
export interface SidekickServiceFields extends Readonly<typeof serviceFields> {}

/** Values of the Service. */
export const serviceValues = object<SidekickServiceFields>('The Service that clients connect to.', serviceFields);

/**
 * The Service by which clients reach sidekick. With a DaemonSet it leads to the pod of the client's own node, and to none
 * where that one is not ready: no request crosses the network twice.
 * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
 */
export class SidekickService extends Resource<Service> {
  constructor(
    scope: Construct,
    id: string,
    { chart, common, values, sidekick, podLabels, isDaemonSet }: SidekickContext,
  ) {
    const { service } = values;
    const { facts } = sidekick;
    super(scope, id, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadata(chart, common, sidekick.name, service),
      spec: merged<ServiceSpec>(
        {
          type: service.type,
          selector: podLabels,
          ports: [
            {
              name: 's3',
              port: service.port,
              targetPort: facts.values.port,
              protocol: 'TCP',
              appProtocol: facts.scheme,
            },
          ],
        },
        service.spec,
        defaults({ internalTrafficPolicy: choose(isDaemonSet, 'Local', 'Cluster') }),
      ),
    });
  }
}
