import { kubeVersionValue } from '../../pod/kubernetesVersion.ts';
import { openShiftValue } from '../../pod/openShift.ts';
import { serviceAccountValues } from '../../pod/serviceAccount.ts';
import { globalValues, objectFields, podExtraFields, podFields, revisionHistoryLimit } from '../../pod/values.ts';
import { sidekickValues } from '../../sidekick/values.ts';
import { freeMap, freeObjects } from '../../values/collections.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import { annotations, dnsName, image, integerOrPercent } from '../../values/formats.ts';
import { kubernetesObjects } from '../../values/kubernetesObjects.ts';
import { object } from '../../values/object.ts';
import { boolean, integer, oneOf } from '../../values/scalars.ts';
import { networkPolicyValues } from './networkPolicy.ts';
import { serviceValues } from './service.ts';

const podDisruptionBudgetValues = object('How many pods of a Deployment a drain may take at once.', {
  enabled: boolean({ description: 'Whether there is a budget.', default: true }),
  maxUnavailable: integerOrPercent({ description: 'Pods that may be unavailable at once.', default: 1 }),
  unhealthyPodEvictionPolicy: oneOf(['AlwaysAllow', 'IfHealthyBudget'], {
    description: 'Whether pods that are not ready may be evicted whatever the budget.',
    default: 'AlwaysAllow',
  }),
});

const sidekickChartFields = {
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
  kubeVersion: kubeVersionValue,
  service: serviceValues,
  networkPolicy: networkPolicyValues,
  podDisruptionBudget: podDisruptionBudgetValues,
  serviceAccount: serviceAccountValues,
  openshift: openShiftValue,
  ...objectFields,
  workloadAnnotations: annotations({ description: 'Annotations of the DaemonSet or Deployment.' }),
  ...podFields,
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
  ...podExtraFields,
  revisionHistoryLimit,
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
};

/** The fields of {@link sidekickChartValues}. */
export interface SidekickChartFields extends Readonly<typeof sidekickChartFields> {}

/** What users of the chart sidekick set. */
export const sidekickChartValues = object<SidekickChartFields>('Values of the chart sidekick.', sidekickChartFields);

/** What templates read {@link sidekickChartValues} by. */
export type SidekickChartReference = ReferenceOf<typeof sidekickChartValues>;
