import { networkPolicyValues } from './networkPolicy.ts';
import { serviceValues } from './service.ts';
import { serviceAccountValues } from '../../pod/serviceAccount.ts';
import { sidekickValues } from '../../sidekick/values.ts';
import { autoOrBoolean } from '../../values/auto.ts';
import { freeList, freeMap, freeObjects } from '../../values/collections.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import { annotations, dnsLabel, dnsName, image, integerOrPercent, labels, version } from '../../values/formats.ts';
import { kubernetesObjects } from '../../values/kubernetesObjects.ts';
import { object } from '../../values/object.ts';
import { boolean, integer, oneOf, string } from '../../values/scalars.ts';

const globalValues = object(
  'Values that a parent chart shares with all its charts.',
  {
    imageRegistry: string({
      description: 'Registry in place of that of every image.',
      default: '',
      pattern: '^([a-zA-Z0-9]([-a-zA-Z0-9.]*[a-zA-Z0-9])?(:[0-9]{1,5})?)?$',
      safe: true,
    }),
    imagePullSecrets: freeObjects({ description: 'Secrets for the registry, as `name: …` objects.' }),
  },
  { open: true },
);

const podDisruptionBudgetValues = object('How many pods of a Deployment a drain may take at once.', {
  enabled: boolean({ description: 'Whether there is a budget.', default: true }),
  maxUnavailable: integerOrPercent({ description: 'Pods that may be unavailable at once.', default: 1 }),
  unhealthyPodEvictionPolicy: oneOf(['AlwaysAllow', 'IfHealthyBudget'], {
    description: 'Whether pods that are not ready may be evicted whatever the budget.',
    default: 'AlwaysAllow',
  }),
});

/** What users of the chart sidekick set. */
export const sidekickChartValues = object('Values of the chart sidekick.', {
  workload: oneOf(['DaemonSet', 'Deployment'], {
    description:
      'What keeps the pods. With a DaemonSet each node has one, and clients use that of their own node; with a Deployment they use any.',
    default: 'DaemonSet',
  }),
  replicas: integer({ description: 'Number of pods of a Deployment.', default: 2, minimum: 0, maximum: 1000 }),
  sidekick: sidekickValues,
  drainSeconds: integer({
    description:
      'Seconds that a pod goes on when it is told to stop, from Kubernetes 1.30 on: requests that take longer are cut.',
    default: 30,
    minimum: 0,
    maximum: 86400,
  }),
  minReadySeconds: integer({
    description: 'Seconds that a new pod must be ready before the next one is replaced.',
    default: 5,
    minimum: 0,
    maximum: 86400,
  }),
  kubeVersion: version({
    description: 'Kubernetes version in place of what the cluster says, for tools that render without one.',
    default: '',
  }),
  service: serviceValues,
  networkPolicy: networkPolicyValues,
  podDisruptionBudget: podDisruptionBudgetValues,
  serviceAccount: serviceAccountValues,
  openshift: autoOrBoolean({
    description: 'Whether numeric ids are left to the cluster. auto: when the cluster is OpenShift.',
    default: 'auto',
  }),
  nameOverride: dnsLabel({ description: "Name in place of the chart's.", default: '' }),
  fullnameOverride: dnsLabel({ description: 'Name in place of that made of release and chart.', default: '' }),
  namespaceOverride: dnsLabel({ description: "Namespace in place of the release's.", default: '' }),
  commonLabels: labels({ description: 'Labels of every object.' }),
  commonAnnotations: annotations({ description: 'Annotations of every object.' }),
  workloadAnnotations: annotations({ description: 'Annotations of the DaemonSet or Deployment.' }),
  podLabels: labels({ description: 'Labels of the pods. Selectors never use them.' }),
  podAnnotations: annotations({ description: 'Annotations of the pods.' }),
  imagePullSecrets: freeObjects({ description: 'Secrets for the registry, as `name: …` objects.' }),
  podSecurityContext: freeMap({
    description: 'Security context of the pods.',
    default: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  }),
  nodeSelector: freeMap({ description: 'Labels that the node of a pod must have.', default: {} }),
  tolerations: freeObjects({
    description: 'Taints that pods tolerate: a DaemonSet must tolerate those of each node that clients run on.',
  }),
  affinity: freeMap({
    description:
      'Affinity of the pods. Where it says nothing of other pods, those of a Deployment avoid nodes that have one.',
    default: {},
  }),
  topologySpreadConstraints: freeObjects({
    description: 'How pods spread. Empty: those of a Deployment over zones and nodes, as well as it goes.',
  }),
  priorityClassName: dnsName({
    description: 'Priority class of the pods. Clients of a node whose DaemonSet has no room there reach nobody.',
    default: '',
  }),
  extraContainers: freeObjects({ description: 'More containers.' }),
  volumes: freeList({ description: 'More volumes.' }),
  podSpec: freeMap({
    description: 'Other fields of the pods, as Kubernetes names them: `hostAliases`, `dnsConfig`, `runtimeClassName` …',
    default: {},
  }),
  revisionHistoryLimit: integer({
    description: 'Revisions of the workload that are kept for a rollback.',
    default: 10,
    minimum: 0,
    maximum: 1000,
  }),
  test: object('The pod of `helm test`, which asks sidekick for its health.', {
    image: image({
      description: 'An image with a shell and curl: that of sidekick has neither.',
      registry: 'docker.io',
      repository: 'curlimages/curl',
      tag: '8.16.0',
    }),
  }),
  extraObjects: kubernetesObjects({ description: 'More Kubernetes objects, installed as they are.' }),
  global: globalValues,
});

/** What templates read {@link sidekickChartValues} by. */
export type SidekickChartReference = ReferenceOf<typeof sidekickChartValues>;
