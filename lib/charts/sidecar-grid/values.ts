import { autoscalingValues } from '../../availability/autoscaler.ts';
import { availabilityFields } from '../../availability/values.ts';
import { memberFields } from '../../grid/memberValues.ts';
import { managementCenterValues } from '../../management-center/values.ts';
import { httpRouteValues } from '../../pod/httpRoute.ts';
import { metricsValues } from '../../metrics/values.ts';
import { ingressValues } from '../../pod/ingress.ts';
import { networkPolicyValues } from '../../pod/networkPolicy.ts';
import { serviceAccountValues } from '../../pod/serviceAccount.ts';
import { sidecarFields } from '../../sidekick/sidecar.ts';
import { autoOrBoolean } from '../../values/auto.ts';
import { freeList, freeMap, freeObjects } from '../../values/collections.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import { annotations, dnsLabel, dnsName, labels, port, version } from '../../values/formats.ts';
import { kubernetesObjects } from '../../values/kubernetesObjects.ts';
import { object } from '../../values/object.ts';
import { boolean, integer, oneOf, string } from '../../values/scalars.ts';
import { appValues } from './appValues.ts';

const serviceValues = object('The Service of your app.', {
  enabled: boolean({ description: 'Whether there is one.', default: true }),
  type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer'], { description: 'Its type.', default: 'ClusterIP' }),
  port: port({ description: 'Port of the Service.', default: 80 }),
  nodePort: integer({
    description: 'Port on each node. 0: the cluster chooses.',
    default: 0,
    minimum: 0,
    maximum: 65535,
  }),
  annotations: annotations({ description: 'Annotations of the Service.' }),
  labels: labels({ description: 'Labels of the Service.' }),
  spec: freeMap({
    description: 'Other fields of the Service, as Kubernetes names them: `sessionAffinity`, `externalTrafficPolicy` …',
    default: {},
  }),
});

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

/** What users of the chart sidecar-grid set. */
export const sidecarGridValues = object('Values of the chart sidecar-grid.', {
  topology: oneOf(['sidecar', 'client-server', 'embedded'], {
    description:
      'Where members run: beside your app, in pods of their own, or as a part of your app, which then is a Java program with a member in it.',
    default: 'sidecar',
  }),
  replicas: integer({
    description: 'Number of pods of your app. With the topologies sidecar and embedded each has a member.',
    default: 3,
    minimum: 0,
    maximum: 1000,
  }),
  workload: oneOf(['StatefulSet', 'Deployment'], {
    description:
      'What keeps pods of your app that have members. A StatefulSet stops them one by one, also when it is scaled down.',
    default: 'StatefulSet',
  }),
  nativeSidecars: autoOrBoolean({
    description: 'Whether the member starts before your app and stops after it. auto: from Kubernetes 1.33 on.',
    default: 'auto',
  }),
  kubeVersion: version({
    description: 'Kubernetes version in place of what the cluster says, for tools that render without one.',
    default: '',
  }),
  app: appValues,
  member: object('The Hazelcast members.', {
    replicas: integer({
      description: 'Number of members, with the topology client-server. Else each pod of your app has one.',
      default: 3,
      minimum: 0,
      maximum: 1000,
    }),
    ...memberFields,
  }),
  availability: object('What may fail without losing data.', {
    ...availabilityFields,
    zones: integer({
      description: 'Zones of the cluster, when you know: advice becomes a check. 0: unknown.',
      default: 0,
      minimum: 0,
      maximum: 1000,
    }),
    nodes: integer({
      description: 'Nodes that the pods may run on, when you know: advice becomes a check. 0: unknown.',
      default: 0,
      minimum: 0,
      maximum: 10000,
    }),
  }),
  service: serviceValues,
  ingress: ingressValues,
  httpRoute: httpRouteValues,
  serviceAccount: serviceAccountValues,
  rbac: object('What members may read of the cluster.', {
    create: boolean({ description: 'Whether the chart creates the Role that discovery needs.', default: true }),
  }),
  networkPolicy: networkPolicyValues,
  metrics: metricsValues,
  autoscaling: autoscalingValues,
  managementCenter: managementCenterValues,
  sidekick: object('A load balancer for S3 servers, or others that speak HTTP, beside your app.', {
    enabled: boolean({ description: 'Whether there is one.', default: false }),
    ...sidecarFields,
  }),
  openshift: autoOrBoolean({
    description: 'Whether numeric ids are left to the cluster. auto: when the cluster is OpenShift.',
    default: 'auto',
  }),
  nameOverride: dnsLabel({ description: "Name in place of the chart's.", default: '' }),
  fullnameOverride: dnsLabel({ description: 'Name in place of that made of release and chart.', default: '' }),
  namespaceOverride: dnsLabel({ description: "Namespace in place of the release's.", default: '' }),
  commonLabels: labels({ description: 'Labels of every object.' }),
  commonAnnotations: annotations({ description: 'Annotations of every object.' }),
  workloadAnnotations: annotations({ description: 'Annotations of the StatefulSet or Deployment.' }),
  podLabels: labels({ description: 'Labels of the pods. Selectors never use them.' }),
  podAnnotations: annotations({ description: 'Annotations of the pods.' }),
  imagePullSecrets: freeObjects({ description: 'Secrets for the registry, as `name: …` objects.' }),
  podSecurityContext: freeMap({
    description: 'Security context of the pods.',
    default: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  }),
  nodeSelector: freeMap({ description: 'Labels that the node of a pod must have.', default: {} }),
  tolerations: freeObjects({ description: 'Taints that pods tolerate.' }),
  affinity: freeMap({ description: 'Affinity of the pods.', default: {} }),
  priorityClassName: dnsName({ description: 'Priority class of the pods.', default: '' }),
  initContainers: freeObjects({ description: 'More init containers, after a native sidecar.' }),
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
  extraObjects: kubernetesObjects({ description: 'More Kubernetes objects, installed as they are.' }),
  global: globalValues,
});

/** What templates read {@link sidecarGridValues} by. */
export type SidecarGridReference = ReferenceOf<typeof sidecarGridValues>;
