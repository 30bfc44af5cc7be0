import type { Construct } from 'constructs';
import type { ConfigMap, TopologySpreadConstraint } from 'kubernetes-types/core/v1.js';
import { hostAntiAffinity, type WhenUnsatisfiable } from '../../availability/placement.ts';
import { Resource } from '../../chart/resource.ts';
import { choose } from '../../expressions/choose.ts';
import { fieldIsTrue } from '../../expressions/collections.ts';
import { equal, notEqual } from '../../expressions/compare.ts';
import type { Input } from '../../expressions/expression.ts';
import { and, not, or } from '../../expressions/logic.ts';
import { notEmpty, defaultIfEmpty } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { partial } from '../../manifest/partial.ts';
import { eachEntry, eachField, spread } from '../../manifest/each.ts';
import { merged } from '../../manifest/merged.ts';
import type { Templated } from '../../manifest/node.ts';
import { comment, when } from '../../manifest/when.ts';
import { metadata } from '../../pod/metadata.ts';
import { document } from '../../render/writeYaml.ts';
import { memberCount } from '../sidecar-grid/derivedValues.ts';
import { isOpenSource, type OperatorCluster } from './cluster.ts';
import { type Hazelcast, OPERATOR_API } from './resources.ts';

/** The Hazelcast resource: the members of the grid, which the operator runs in pods of their own. */
export class HazelcastResource extends Resource<Hazelcast> {
  constructor(scope: Construct, id: string, cluster: OperatorCluster) {
    const { chart, common, values, name } = cluster;
    const { member, serviceAccount } = values;
    super(scope, id, {
      apiVersion: OPERATOR_API,
      kind: 'Hazelcast',
      metadata: metadata(chart, common, name),
      spec: {
        clusterSize: memberCount(values),
        repository: comment(
          'The operator runs only the Enterprise edition, and removes a cluster of another edition.',
          text`${cluster.repository(member.image)}${choose(isOpenSource(values), '-enterprise', '')}`,
        ),
        version: member.image.tag,
        imagePullPolicy: member.image.pullPolicy,
        imagePullSecrets: [spread(values.global.imagePullSecrets), spread(values.imagePullSecrets)],
        licenseKeySecretName: cluster.licenseSecret,
        clusterName: cluster.clusterName,
        highAvailabilityMode: when(
          notEqual(values.availability.mode, 'none'),
          choose<'NODE' | 'ZONE'>(equal(values.availability.mode, 'zone'), 'ZONE', 'NODE'),
        ),
        scheduling: scheduling(cluster),
        resources: member.resources,
        jvm: { memory: { maxRAMPercentage: text`${member.heapPercent}.0` }, args: member.javaOptions },
        jet: { enabled: fieldIsTrue(member.config, 'jet', 'enabled') },
        properties: properties(cluster),
        loggingLevel: member.loggingLevel,
        env: [
          eachEntry(member.env, ['name', 'value'], (key, value) => ({ name: key, value })),
          spread(member.extraEnv),
        ],
        customConfigCmName: when(notEmpty(member.config), cluster.configName),
        serviceAccountName: when(and(not(serviceAccount.create), notEmpty(serviceAccount.name)), serviceAccount.name),
        labels: merged(values.podLabels, values.workloadLabels, values.commonLabels),
        annotations: merged(values.podAnnotations, values.workloadAnnotations, values.commonAnnotations),
      },
    });
  }
}

/** The sections of hazelcast.yaml that no field says. Where the operator makes a section of the same name, its own wins. */
export class CustomConfig extends Resource<ConfigMap> {
  constructor(scope: Construct, id: string, cluster: OperatorCluster) {
    const { chart, common, configName, clusterName } = cluster;
    const { config } = cluster.values.member;
    const sections = merged({ 'cluster-name': clusterName }, config);
    super(
      scope,
      id,
      when(notEmpty(config), {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadata(chart, common, configName),
        data: {
          hazelcast: document(
            'customConfig',
            'Sections of hazelcast.yaml that have no field in the custom resource.',
            sections,
          ),
        },
      }),
    );
  }
}

/** The operator gives pods ten minutes to end, and leaves it to properties whether members use them. */
function properties({ values: { member } }: OperatorCluster): Templated<Hazelcast['spec']['properties']> {
  const { enabled, maxWaitSeconds } = member.gracefulShutdown;
  return merged(
    {
      'hazelcast.shutdownhook.policy': when(enabled, 'GRACEFUL'),
      'hazelcast.graceful.shutdown.max.wait': when(enabled, text`${maxWaitSeconds}`),
    },
    eachField(member.properties, ['name', 'value'], (_name, value) => value),
  );
}

/**
 * Where members run: as pods of the chart sidecar-grid. The operator adds a constraint of its own over nodes or zones, by
 * its mode, that is as soft as can be; a second one of the same topology and softness would be refused by Kubernetes.
 * @see https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/internal/controller/hazelcast/hazelcast_resources.go#L2919-L2945
 */
export function scheduling(cluster: OperatorCluster): Templated<Hazelcast['spec']['scheduling']> {
  const { values, podLabels } = cluster;
  const { mode, spread: settings } = values.availability;
  const over = (topologyKey: string, whenUnsatisfiable: Input<string>) =>
    ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable,
      nodeTaintsPolicy: 'Honor',
      labelSelector: { matchLabels: podLabels },
    }) satisfies Templated<TopologySpreadConstraint>;
  const isStrict = notEqual(settings.whenUnsatisfiable, 'ScheduleAnyway');
  const isZone = equal(mode, 'zone');
  const overNodes = choose<WhenUnsatisfiable>(isZone, 'ScheduleAnyway', 'DoNotSchedule');
  return {
    affinity: hostAntiAffinity('affinity', values.availability, podLabels, values.affinity),
    tolerations: values.tolerations,
    nodeSelector: values.nodeSelector,
    topologySpreadConstraints: partial('spreadConstraints', 'Spread constraints that the operator does not add.', [
      when(and(isZone, isStrict), over('topology.kubernetes.io/zone', 'DoNotSchedule')),
      when(
        or(isZone, and(notEqual(mode, 'none'), isStrict)),
        over('kubernetes.io/hostname', defaultIfEmpty(settings.whenUnsatisfiable, overNodes)),
      ),
      spread(settings.extra),
    ]),
  };
}
