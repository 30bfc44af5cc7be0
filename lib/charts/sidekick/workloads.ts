import type { Construct } from 'constructs';
import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1.js';
import type { Affinity, PodAffinityTerm, PodTemplateSpec, TopologySpreadConstraint } from 'kubernetes-types/core/v1.js';
import { Resource } from '../../chart/resource.ts';
import { add } from '../../expressions/arithmetic.ts';
import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { partial, type NamedPartial } from '../../manifest/partial.ts';
import { spread } from '../../manifest/each.ts';
import { defaults, merged } from '../../manifest/merged.ts';
import type { ListTemplate, MapTemplate, Templated } from '../../manifest/node.ts';
import { comment, when } from '../../manifest/when.ts';
import { metadata, podMetadata } from '../../pod/metadata.ts';
import { podSettings } from '../../pod/podSettings.ts';
import { sidekickContainer, sidekickVolumes } from '../../sidekick/container.ts';
import type { SidekickContext } from './service.ts';

/**
 * Adds what keeps the pods. Both start a new pod before they stop an old one: with a DaemonSet, a node would have none
 * meanwhile.
 * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
 */
export function addWorkloads(scope: Construct, context: SidekickContext, template: PodTemplate): void {
  const { chart, common, values, sidekick, podLabels, isDaemonSet, isDeployment } = context;
  const { minReadySeconds, revisionHistoryLimit } = values;
  const rollingUpdate = { maxSurge: 1, maxUnavailable: 0 };
  const selector = { matchLabels: podLabels };
  const named = metadata(chart, common, sidekick.name, {
    labels: values.workloadLabels,
    annotations: values.workloadAnnotations,
  });
  new Resource<DaemonSet>(
    scope,
    'daemonset',
    when(isDaemonSet, {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: named,
      spec: {
        updateStrategy: { type: 'RollingUpdate', rollingUpdate },
        minReadySeconds,
        revisionHistoryLimit,
        selector,
        template,
      },
    }),
  );
  new Resource<Deployment>(
    scope,
    'deployment',
    when(isDeployment, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: named,
      spec: {
        replicas: values.replicas,
        strategy: { type: 'RollingUpdate', rollingUpdate },
        minReadySeconds,
        revisionHistoryLimit,
        selector,
        template,
      },
    }),
  );
}

/** Fields of a pod that the chart makes, with the value that sets each: the user's other fields must not be among them. */
export const MANAGED_POD_FIELDS: Readonly<Record<string, string>> = {
  affinity: 'affinity',
  containers: 'extraContainers',
  imagePullSecrets: 'imagePullSecrets',
  nodeSelector: 'nodeSelector',
  priorityClassName: 'priorityClassName',
  securityContext: 'podSecurityContext',
  serviceAccountName: 'serviceAccount.name',
  terminationGracePeriodSeconds: 'drainSeconds',
  tolerations: 'tolerations',
  topologySpreadConstraints: 'topologySpreadConstraints',
  volumes: 'volumes',
};

/** Fields of a pod that are always the same. */
export const FIXED_POD_FIELDS: readonly string[] = ['automountServiceAccountToken', 'enableServiceLinks'];

/** Seconds that sidekick needs to stop: very few. */
const END_SECONDS = 5;

/** A template of pods, once in the chart. */
export type PodTemplate = NamedPartial<MapTemplate<PodTemplateSpec>>;

/** The pods of a sidekick: the same for a DaemonSet and a Deployment. */
export function podTemplate(context: SidekickContext): PodTemplate {
  const { common, values, sidekick, podLabels, serviceAccountName } = context;
  const { drainSeconds } = values;
  return partial('podTemplate', 'The pods with sidekick.', {
    metadata: podMetadata(common, values, podLabels, { 'kubectl.kubernetes.io/default-container': 'sidekick' }),
    spec: merged(
      {
        serviceAccountName,
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        terminationGracePeriodSeconds: comment(
          'Kubernetes kills the pod after this time: sidekick serves for drainSeconds, then it stops.',
          add(drainSeconds, END_SECONDS),
        ),
        containers: [sidekickContainer(sidekick, { waits: true, drainSeconds }), spread(values.extraContainers)],
        volumes: [...sidekickVolumes(sidekick), spread(values.volumes)],
        topologySpreadConstraints: spreadConstraints(context),
        affinity: affinity(context),
        ...podSettings(values, sidekick.openShift),
      },
      values.podSpec,
    ),
  });
}

/** Pods of a Deployment spread, rather than none of them runs: a load balancer in the wrong place is better than none. */
function spreadConstraints({
  values,
  podLabels,
  isDeployment,
}: SidekickContext): ListTemplate<TopologySpreadConstraint> {
  const own = values.topologySpreadConstraints;
  const isOurs = and(isDeployment, not(notEmpty(own)));
  const over = (topologyKey: string): Templated<TopologySpreadConstraint> =>
    when(isOurs, {
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: 'ScheduleAnyway',
      nodeTaintsPolicy: 'Honor',
      labelSelector: { matchLabels: podLabels },
      matchLabelKeys: ['pod-template-hash'],
    });
  return [over('topology.kubernetes.io/zone'), over('kubernetes.io/hostname'), spread(own)];
}

/** The user's affinity, or a preferred pod anti-affinity by node for a Deployment. */
function affinity({ values, podLabels, isDeployment }: SidekickContext): Templated<Affinity> {
  const podAffinityTerm: Templated<PodAffinityTerm> = {
    topologyKey: 'kubernetes.io/hostname',
    labelSelector: { matchLabels: podLabels },
  };
  return merged<Affinity>(
    values.affinity,
    defaults({
      podAntiAffinity: when(isDeployment, {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm }],
      }),
    }),
  );
}
