import { Construct } from 'constructs';
import type { ConfigMap, PersistentVolumeClaim, Service } from 'kubernetes-types/core/v1.js';
import type { HelmChart } from '../chart/helmChart.ts';
import { type NotesLine, notesWhen } from '../chart/notes.ts';
import { Resource } from '../chart/resource.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { and, not } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { partial, type NamedPartial } from '../manifest/partial.ts';
import { merged } from '../manifest/merged.ts';
import { when } from '../manifest/when.ts';
import { type Common, metadata, suffixedName } from '../pod/metadata.ts';
import { type networkPolicyValues, PodNetworkPolicy, toRelease } from '../pod/networkPolicy.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import { nodePort } from '../pod/values.ts';
import type { FreeMap } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { CLIENT_CONFIG, clientConfig, type GridAddress } from './container.ts';
import { ManagementCenterDeployment } from './deployment.ts';
import { ManagementCenterIngress } from './ingress.ts';
import type { ManagementCenterReference } from './values.ts';

/** What a {@link ManagementCenter} takes. */
export interface ManagementCenterProps {
  readonly chart: HelmChart;
  readonly common: Common;
  readonly values: ManagementCenterReference;
  /** Name of all its objects: a {@link managementCenterName}. */
  readonly name: Expression<string>;
  /** The grid that it shows. */
  readonly grid: GridAddress;
  /** The chart's network policies. */
  readonly networkPolicy: ReferenceOf<typeof networkPolicyValues>;
  /** Adapts security contexts. */
  readonly openShift: OpenShift;
  /** Registry in place of the image's own, when it is not empty. */
  readonly globalRegistry: Input<string>;
  /** Secrets for the registry, list after list. */
  readonly imagePullSecrets: readonly Expression<readonly FreeMap[]>[];
}

/** A helper that gives the name of all objects of Management Center. */
export function managementCenterName(chart: HelmChart): TextHelper {
  return TextHelper.define(
    'managementCenterName',
    'The name of all objects of Management Center.',
    suffixedName(chart.helpers.fullname, 'management-center'),
  );
}

/**
 * Hazelcast's web console of a grid, off unless asked for. It is a client of the grid, so it needs no right in Kubernetes,
 * and no more of the network than the members' port.
 * @see https://docs.hazelcast.com/management-center/5.5/getting-started/overview
 */
export class ManagementCenter extends Construct {
  private readonly podLabels: NamedPartial;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ManagementCenterProps,
  ) {
    super(scope, id);
    this.podLabels = partial(
      'managementCenterLabels',
      'Labels that select the Management Center pod. They never change during the life of a release.',
      merged(props.chart.helpers.selectorLabels, { 'app.kubernetes.io/component': 'management-center' }),
    );
    const config = clientConfig(props.grid);
    new Resource<ConfigMap>(
      this,
      'configmap',
      when(props.values.enabled, {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(props.chart, props.common, props.name),
        data: { [CLIENT_CONFIG]: config },
      }),
    );
    new ManagementCenterDeployment(this, 'deployment', { ...props, podLabels: this.podLabels, config });
    this.addClaim();
    this.addService();
    new ManagementCenterIngress(this, 'ingress', props);
    this.addNetworkPolicy();
  }

  /** A claim of its own, not of the workload, so that it can be turned on in a running release. Helm leaves it at the end. */
  private addClaim(): void {
    const { chart, common, values, name } = this.props;
    const { persistence } = values;
    new Resource<PersistentVolumeClaim>(
      this,
      'persistentvolumeclaim',
      when(and(values.enabled, persistence.enabled, not(notEmpty(persistence.existingClaim))), {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: metadata(chart, common, name, {
          annotations: persistence.annotations,
          fixedAnnotations: { 'helm.sh/resource-policy': 'keep' },
        }),
        spec: {
          accessModes: when(notEmpty(persistence.accessModes), persistence.accessModes, ['ReadWriteOnce']),
          storageClassName: when(notEmpty(persistence.storageClassName), persistence.storageClassName),
          resources: { requests: { storage: persistence.size } },
        },
      }),
    );
  }

  private addService(): void {
    const { chart, common, values, name } = this.props;
    const { service } = values;
    new Resource<Service>(
      this,
      'service',
      when(values.enabled, {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: metadata(chart, common, name, service),
        spec: {
          type: service.type,
          selector: this.podLabels,
          ports: [
            {
              name: 'http',
              port: service.port,
              targetPort: values.port,
              nodePort: nodePort(service),
              protocol: 'TCP',
            },
          ],
        },
      }),
    );
  }

  /** Only its own port is open. The kubelet reaches the health check whatever a policy says. */
  private addNetworkPolicy(): void {
    const { chart, common, values, name, grid, networkPolicy } = this.props;
    new PodNetworkPolicy(this, 'networkpolicy', {
      chart,
      policy: networkPolicy,
      common,
      name,
      podLabels: this.podLabels,
      ingress: [{ ports: [{ port: values.port, protocol: 'TCP' }], from: values.clients }],
      egress: [toRelease(chart, grid.port)],
      usesApi: not(true),
      where: values.enabled,
    });
  }
}

/** What Helm says of Management Center after an installation: how to open it, and who is its administrator. */
export function managementCenterNotes(
  values: ManagementCenterReference,
  name: Input<string>,
  namespace: Input<string>,
): readonly NotesLine[] {
  const { enabled, service, contextPath, adminSecret } = values;
  return [
    notesWhen(
      enabled,
      '',
      text`To open Management Center, run this and go to http://localhost:8080${contextPath}/:`,
      text`   kubectl port-forward --namespace ${namespace} service/${name} 8080:${service.port}`,
      notesWhen(notEmpty(adminSecret.name), text`Log in as the administrator from the Secret ${adminSecret.name}.`),
      notesWhen(
        not(notEmpty(adminSecret.name)),
        "Create the administrator's account now: the first visitor can do so.",
      ),
    ),
  ];
}
