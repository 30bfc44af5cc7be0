import type { Construct } from 'constructs';
import { Resource } from '../../chart/resource.ts';
import type { Expression } from '../../expressions/expression.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { managementCenterName } from '../../management-center/managementCenter.ts';
import { spread } from '../../manifest/each.ts';
import { merged } from '../../manifest/merged.ts';
import type { Templated } from '../../manifest/node.ts';
import { when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import type { OperatorCluster } from './cluster.ts';
import { type ManagementCenter, OPERATOR_API } from './resources.ts';

/** The ManagementCenter resource: the web console, which the operator connects to the cluster. */
export class ManagementCenterResource extends Resource<ManagementCenter> {
  constructor(scope: Construct, id: string, cluster: OperatorCluster) {
    const { chart, common, values } = cluster;
    const { managementCenter } = values;
    const { image, persistence } = managementCenter;
    super(
      scope,
      id,
      when(managementCenter.enabled, {
        apiVersion: OPERATOR_API,
        kind: 'ManagementCenter',
        metadata: metadata(chart, common, managementCenterName(chart)),
        spec: {
          repository: cluster.repository(image),
          version: image.tag,
          imagePullPolicy: image.pullPolicy,
          imagePullSecrets: [spread(values.global.imagePullSecrets), spread(values.imagePullSecrets)],
          licenseKeySecretName: cluster.licenseSecret,
          hazelcastClusters: [{ name: cluster.clusterName, address: cluster.name }],
          externalConnectivity: { type: managementCenter.service.type },
          persistence: {
            enabled: persistence.enabled,
            existingVolumeClaimName: given(persistence.existingClaim),
            storageClass: given(persistence.storageClassName),
            size: persistence.size,
          },
          scheduling: {
            affinity: managementCenter.affinity,
            tolerations: managementCenter.tolerations,
            nodeSelector: managementCenter.nodeSelector,
          },
          resources: managementCenter.resources,
          jvm: {
            args: [
              text`-XX:MaxRAMPercentage=${managementCenter.heapPercent}.0`,
              when(
                notEmpty(managementCenter.contextPath),
                text`-Dhazelcast.mc.contextPath=${managementCenter.contextPath}`,
              ),
              spread(managementCenter.javaOptions),
            ],
          },
          labels: merged(managementCenter.podLabels, values.commonLabels),
          annotations: merged(managementCenter.podAnnotations, values.commonAnnotations),
        },
      }),
    );
  }
}

function given(name: Expression<string>): Templated<string> {
  return when(notEmpty(name), name);
}
