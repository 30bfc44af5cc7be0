import type { Construct } from 'constructs';
import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { PodSpec } from 'kubernetes-types/core/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { sha256 } from '../expressions/strings.ts';
import type { Document, NamedPartial } from '../manifest/partial.ts';
import { spread } from '../manifest/each.ts';
import type { Templated } from '../manifest/node.ts';
import { comment, when } from '../manifest/when.ts';
import { type Common, metadata, podMetadata } from '../pod/metadata.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import type { FreeMap } from '../values/collections.ts';
import { container, VOLUMES } from './container.ts';
import type { ManagementCenterReference } from './values.ts';

/** What a {@link ManagementCenterDeployment} takes. */
export interface ManagementCenterDeploymentProps {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: ManagementCenterReference;
  /** Name of the Deployment, and of the ConfigMap and claim that its pod mounts. */
  readonly name: Expression<string>;
  /** Labels that select its pod. */
  readonly podLabels: NamedPartial;
  readonly config: Document;
  readonly openShift: OpenShift;
  /** Registry in place of the image's own, when it is not empty. */
  readonly globalRegistry: Input<string>;
  /** Secrets for the registry, list after list. */
  readonly imagePullSecrets: readonly Expression<readonly FreeMap[]>[];
}

/**
 * The one pod of Management Center: its instances know nothing of each other. It is no StatefulSet, whose pod would stay
 * away after the loss of its node until someone deletes it, just when it is asked for. Recreate, since two pods cannot share
 * its database.
 * @see https://docs.hazelcast.com/management-center/5.5/deploy-manage/production-checklist
 * @see https://kubernetes.io/docs/tasks/run-application/force-delete-stateful-set-pod/
 */
export class ManagementCenterDeployment extends Resource<Deployment> {
  constructor(scope: Construct, id: string, props: ManagementCenterDeploymentProps) {
    const { chart, common, values, name, podLabels, config } = props;
    super(
      scope,
      id,
      when(values.enabled, {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: metadata(chart, common, name),
        spec: {
          replicas: 1,
          strategy: { type: 'Recreate' },
          selector: { matchLabels: podLabels },
          template: {
            metadata: podMetadata(common, values, podLabels, {
              'checksum/config': comment(
                "Management Center reads the cluster's address only at startup: a change must replace the pod.",
                sha256(config),
              ),
            }),
            spec: podSpec(props),
          },
        },
      }),
    );
  }
}

function podSpec(props: ManagementCenterDeploymentProps): Templated<PodSpec> {
  const { values, name, openShift, imagePullSecrets } = props;
  const { persistence } = values;
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: comment(
      'Without this, a Service named mc or mc-… adds MC_… variables, which Management Center reads as settings.',
      false,
    ),
    priorityClassName: when(notEmpty(values.priorityClassName), values.priorityClassName),
    securityContext: openShift.adapt(values.podSecurityContext),
    imagePullSecrets: imagePullSecrets.map(spread),
    containers: [container(values, openShift, props.globalRegistry)],
    volumes: [
      { name: VOLUMES.config, configMap: { name } },
      when(
        persistence.enabled,
        { name: VOLUMES.data, persistentVolumeClaim: { claimName: defaultIfEmpty(persistence.existingClaim, name) } },
        { name: VOLUMES.data, emptyDir: {} },
      ),
      { name: VOLUMES.temporary, emptyDir: {} },
      spread(values.volumes),
    ],
    nodeSelector: values.nodeSelector,
    affinity: values.affinity,
    tolerations: values.tolerations,
    restartPolicy: 'Always',
  };
}
