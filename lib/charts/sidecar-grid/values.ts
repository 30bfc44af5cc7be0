import { autoscalingValues } from '../../availability/autoscaler.ts';
import { availabilityValues } from '../../availability/values.ts';
import { memberValues } from '../../grid/memberValues.ts';
import { ingressValues } from '../../pod/ingress.ts';
import { networkPolicyValues } from '../../pod/networkPolicy.ts';
import { serviceAccountValues } from '../../pod/serviceAccount.ts';
import { autoOrBoolean } from '../../values/auto.ts';
import { freeList, freeMap, freeObjects, list } from '../../values/collections.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import { annotations, dnsLabel, dnsName, environment, image, labels, port, ports, version } from '../../values/formats.ts';
import { kubernetesObjects } from '../../values/kubernetesObjects.ts';
import { object } from '../../values/object.ts';
import { boolean, integer, oneOf, string } from '../../values/scalars.ts';

const appValues = object('Your app, in any language. It finds the grid on localhost.', {
  image: image({ description: 'The image of your app.' }),
  port: port({ description: 'Port that your app listens on.', default: 8080 }),
  extraPorts: ports({ description: 'More ports of your app by name. The Service has them too.' }),
  command: list(string({ description: 'A word of the command.' }), { description: "Command in place of the image's." }),
  args: list(string({ description: 'An argument.' }), { description: "Arguments in place of the image's." }),
  env: environment({ description: 'Environment variables of your app.' }),
  extraEnv: freeObjects({ description: 'Environment variables of your app as Kubernetes EnvVar objects.' }),
  envFrom: freeObjects({ description: 'Sources of environment variables, as Kubernetes EnvFromSource objects.' }),
  probes: object('Probes of your app, as Kubernetes Probe objects. Empty: none.', {
    startup: freeMap({ description: 'When your app has started.', default: {} }),
    readiness: freeMap({ description: 'When your app is ready.', default: {} }),
    liveness: freeMap({ description: 'When your app is to be restarted.', default: {} }),
  }),
  drainSeconds: integer({
    description: "Seconds that your app needs from SIGTERM to its end. They are part of the pod's grace period.",
    default: 30,
    minimum: 0,
    maximum: 86400,
  }),
  resources: freeMap({ description: 'Resources of your app.', default: {} }),
  securityContext: freeMap({
    description: 'Security context of the container of your app.',
    default: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  }),
  lifecycle: freeMap({ description: 'Lifecycle hooks of your app.', default: {} }),
  volumeMounts: freeObjects({ description: 'Volumes that your app mounts.' }),
});

const serviceValues = object('The Service of your app.', {
  enabled: boolean({ description: 'Whether there is one.', default: true }),
  type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer'], { description: 'Its type.', default: 'ClusterIP' }),
  port: port({ description: 'Port of the Service.', default: 80 }),
  nodePort: integer({ description: 'Port on each node. 0: the cluster chooses.', default: 0, minimum: 0, maximum: 65535 }),
  annotations: annotations({ description: 'Annotations of the Service.' }),
  labels: labels({ description: 'Labels of the Service.' }),
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
  replicas: integer({ description: 'Number of pods, each with your app and a member.', default: 3, minimum: 0, maximum: 1000 }),
  workload: oneOf(['StatefulSet', 'Deployment'], {
    description: 'What keeps the pods. A StatefulSet stops members one by one, also when it is scaled down.',
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
  member: memberValues,
  availability: availabilityValues,
  service: serviceValues,
  ingress: ingressValues,
  serviceAccount: serviceAccountValues,
  rbac: object('What members may read of the cluster.', {
    create: boolean({ description: 'Whether the chart creates the Role that discovery needs.', default: true }),
  }),
  networkPolicy: networkPolicyValues,
  autoscaling: autoscalingValues,
  openshift: autoOrBoolean({
    description: 'Whether numeric ids are left to the cluster. auto: when the cluster is OpenShift.',
    default: 'auto',
  }),
  nameOverride: dnsLabel({ description: "Name in place of the chart's.", default: '' }),
  fullnameOverride: dnsLabel({ description: 'Name in place of that made of release and chart.', default: '' }),
  namespaceOverride: dnsLabel({ description: "Namespace in place of the release's.", default: '' }),
  commonLabels: labels({ description: 'Labels of every object.' }),
  commonAnnotations: annotations({ description: 'Annotations of every object.' }),
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
  extraObjects: kubernetesObjects({ description: 'More Kubernetes objects, installed as they are.' }),
  global: globalValues,
});

/** What templates read {@link sidecarGridValues} by. */
export type SidecarGridReference = ReferenceOf<typeof sidecarGridValues>;
