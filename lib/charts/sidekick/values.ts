import {
  globalValues,
  kubeVersionValue,
  objectFields,
  podExtraFields,
  podFields,
  revisionHistoryLimit,
} from '../../pod/values.ts';
import { openShiftValue } from '../../pod/securityContext.ts';
import { serviceAccountValues } from '../../pod/serviceAccount.ts';
import { sidekickValues } from '../../sidekick/values.ts';
import { freeMap, freeObjects } from '../../values/collections.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import { annotations, dnsName, image, integerOrPercent, kubernetesObjects, labels } from '../../values/formats.ts';
import { object } from '../../values/object.ts';
import { boolean, integer, oneOf } from '../../values/scalars.ts';
import { networkPolicyValues } from './networkPolicy.ts';
import { serviceValues } from './service.ts';

const podDisruptionBudgetValues = object(
  'The PodDisruptionBudget of a Deployment, which limits evictions during a node drain.',
  {
    enabled: boolean({ description: 'Create the PodDisruptionBudget.', default: true }),
    maxUnavailable: integerOrPercent({ description: 'Pods that may be unavailable at once.', default: 1 }),
    unhealthyPodEvictionPolicy: oneOf(['AlwaysAllow', 'IfHealthyBudget'], {
      description: 'When pods that are not ready may be evicted. `AlwaysAllow`: regardless of the budget.',
      default: 'AlwaysAllow',
    }),
  },
);

const sidekickChartFields = {
  workload: oneOf(['DaemonSet', 'Deployment'], {
    description:
      'Kind of the workload. DaemonSet: one pod per node, and clients use the pod on their node. Deployment: clients use any pod.',
    default: 'DaemonSet',
  }),
  replicas: integer({ description: 'Number of pods, for a Deployment.', default: 2, minimum: 0, maximum: 1000 }),
  sidekick: sidekickValues,
  drainSeconds: integer({
    description:
      'Seconds that a stopping pod keeps serving, on Kubernetes 1.30 and later. Longer requests are cut off.',
    default: 30,
    minimum: 0,
    maximum: 86400,
  }),
  minReadySeconds: integer({
    description: 'Seconds that a new pod must be ready before the rollout continues.',
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
  workloadLabels: labels({ description: 'Labels of the DaemonSet or Deployment.' }),
  workloadAnnotations: annotations({ description: 'Annotations of the DaemonSet or Deployment.' }),
  ...podFields,
  tolerations: freeObjects({
    description: 'Tolerations of the pods. A DaemonSet must tolerate the taints of every node with clients.',
  }),
  affinity: freeMap({
    description:
      'Affinity of the pods. A Deployment gets a preferred pod anti-affinity by node unless you set pod affinity rules here.',
    default: {},
  }),
  topologySpreadConstraints: freeObjects({
    description: 'Topology spread constraints. Empty: a Deployment prefers to spread over zones and nodes.',
  }),
  priorityClassName: dnsName({
    description:
      'Priority class of the pods. Clients have no sidekick on a node where the DaemonSet pod cannot be scheduled.',
    default: '',
  }),
  ...podExtraFields,
  revisionHistoryLimit,
  test: object('The pod of `helm test`, which checks the health of sidekick.', {
    image: image({
      description: 'The test image, which needs a shell and curl.',
      registry: 'docker.io',
      repository: 'curlimages/curl',
      tag: '8.16.0',
    }),
  }),
  extraObjects: kubernetesObjects({ description: 'Additional Kubernetes objects, installed unchanged.' }),
  global: globalValues,
};

/** The fields of {@link sidekickChartValues}. */
export interface SidekickChartFields extends Readonly<typeof sidekickChartFields> {}

/** What users of the chart sidekick set. */
export const sidekickChartValues = object<SidekickChartFields>('Values of the chart sidekick.', sidekickChartFields);

/** What templates read {@link sidekickChartValues} by. */
export type SidekickChartReference = ReferenceOf<typeof sidekickChartValues>;
