import { autoscalingValues } from '../../availability/autoscaler.ts';
import { availabilityFields } from '../../availability/values.ts';
import { memberFields } from '../../grid/memberValues.ts';
import { managementCenterValues } from '../../management-center/values.ts';
import { metricsValues } from '../../metrics/values.ts';
import { httpRouteValues } from '../../pod/httpRoute.ts';
import { ingressValues } from '../../pod/ingress.ts';
import { networkPolicyValues } from '../../pod/networkPolicy.ts';
import { openShiftValue } from '../../pod/securityContext.ts';
import { serviceAccountValues } from '../../pod/serviceAccount.ts';
import {
  globalValues,
  kubeVersionValue,
  nodePortValue,
  objectFields,
  podExtraFields,
  podFields,
  revisionHistoryLimit,
} from '../../pod/values.ts';
import type { Rule } from '../../rules/rule.ts';
import { type SidecarKind, valuesOf, type ValuesOf } from '../../sidecars/sidecar.ts';
import { freeMap, freeObjects, list } from '../../values/collections.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import {
  annotations,
  dnsName,
  environment,
  image,
  kubernetesObjects,
  labels,
  port,
  ports,
} from '../../values/formats.ts';
import { object, type ObjectDeclaration } from '../../values/object.ts';
import { autoOrBoolean, boolean, integer, oneOf, string } from '../../values/scalars.ts';
import { SIDECARS } from './sidecars.ts';

const appFields = {
  image: image({ description: 'The image of your app.' }),
  port: port({ description: 'Port that your app listens on.', default: 8080 }),
  extraPorts: ports({ description: 'Additional ports of your app by name. The Service exposes them too.' }),
  command: list(string({ description: 'A word of the command.' }), {
    description: "Command of the container. Empty: the image's own.",
  }),
  args: list(string({ description: 'An argument.' }), {
    description: "Arguments of the container. Empty: the image's own.",
  }),
  env: environment({ description: 'Environment variables for your app.' }),
  extraEnv: freeObjects({ description: 'Environment variables for your app, as Kubernetes EnvVar objects.' }),
  envFrom: freeObjects({ description: 'Sources of environment variables, as Kubernetes EnvFromSource objects.' }),
  probes: object("Probes of your app, as Kubernetes Probe objects. Empty: no probe, or the member's with `embedded`.", {
    startup: freeMap({ description: 'Startup probe of your app.', default: {} }),
    readiness: freeMap({ description: 'Readiness probe of your app.', default: {} }),
    liveness: freeMap({ description: 'Liveness probe of your app.', default: {} }),
  }),
  drainSeconds: integer({
    description:
      "Seconds that your app needs to shut down, its preStop hook included. The chart adds them to the pod's grace period.",
    default: 30,
    minimum: 0,
    maximum: 86400,
  }),
  resources: freeMap({ description: 'Resource requests and limits of your app.', default: {} }),
  securityContext: freeMap({
    description: "Security context of your app's container.",
    default: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  }),
  lifecycle: freeMap({ description: 'Lifecycle hooks of your app.', default: {} }),
  volumeMounts: freeObjects({ description: 'Volume mounts of your app.' }),
};

/** The fields of {@link appValues}. */
export interface AppFields extends Readonly<typeof appFields> {}

/** Values of the app. */
export const appValues = object<AppFields>(
  'Your app. It reads the address of the cluster from the environment variable HAZELCAST_ADDRESS.',
  appFields,
);

const serviceValues = object('The Service of your app.', {
  enabled: boolean({ description: 'Create the Service.', default: true }),
  type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer'], { description: 'Type of the Service.', default: 'ClusterIP' }),
  port: port({ description: 'Port of the Service.', default: 80 }),
  nodePort: nodePortValue,
  annotations: annotations({ description: 'Annotations of the Service.' }),
  labels: labels({ description: 'Labels of the Service.' }),
  spec: freeMap({
    description: 'Additional fields of the Service spec, such as `sessionAffinity` or `externalTrafficPolicy`.',
    default: {},
  }),
});

const gridFields = {
  topology: oneOf(['sidecar', 'client-server', 'embedded'], {
    description:
      'Where members run: next to your app (`sidecar`), in separate pods (`client-server`), or inside your Java app (`embedded`).',
    default: 'sidecar',
  }),
  replicas: integer({
    description: 'Number of app pods. With `sidecar` and `embedded`, each pod has a member.',
    default: 3,
    minimum: 0,
    maximum: 1000,
  }),
  workload: oneOf(['StatefulSet', 'Deployment'], {
    description: 'Kind of the workload with members. A StatefulSet stops pods one by one, also when you scale it down.',
    default: 'StatefulSet',
  }),
  nativeSidecars: autoOrBoolean({
    description:
      'Run the member as a native sidecar: it starts before your app and stops after it. `auto`: true on Kubernetes 1.33 and later.',
    default: 'auto',
  }),
  kubeVersion: kubeVersionValue,
  app: appValues,
  member: object('The Hazelcast members.', {
    replicas: integer({
      description: 'Number of members, for `client-server`. Otherwise each app pod has one.',
      default: 3,
      minimum: 0,
      maximum: 1000,
    }),
    ...memberFields,
  }),
  availability: object('What may fail without data loss.', {
    ...availabilityFields,
    zones: integer({
      description:
        'Number of zones in the Kubernetes cluster. The chart then checks the values against it. 0: unknown.',
      default: 0,
      minimum: 0,
      maximum: 1000,
    }),
    nodes: integer({
      description: 'Number of nodes that the pods can run on. The chart then checks the values against it. 0: unknown.',
      default: 0,
      minimum: 0,
      maximum: 10000,
    }),
  }),
  service: serviceValues,
  ingress: ingressValues,
  httpRoute: httpRouteValues,
  serviceAccount: serviceAccountValues,
  rbac: object('Permissions of the members in the Kubernetes API.', {
    create: boolean({ description: 'Create the RBAC objects that discovery needs.', default: true }),
  }),
  networkPolicy: networkPolicyValues,
  metrics: metricsValues,
  autoscaling: autoscalingValues,
  managementCenter: managementCenterValues,
};

/** Fields of a sidecar grid before those of its sidecars. */
export interface GridFields extends Readonly<typeof gridFields> {}

const lastFields = {
  openshift: openShiftValue,
  ...objectFields,
  workloadLabels: labels({ description: 'Labels of the StatefulSet or Deployment.' }),
  workloadAnnotations: annotations({ description: 'Annotations of the StatefulSet or Deployment.' }),
  ...podFields,
  tolerations: freeObjects({ description: 'Tolerations of the pods.' }),
  affinity: freeMap({ description: 'Affinity of the pods.', default: {} }),
  priorityClassName: dnsName({ description: 'Priority class of the pods.', default: '' }),
  initContainers: freeObjects({
    description: 'Additional init containers. They run after the native sidecars have started.',
  }),
  ...podExtraFields,
  revisionHistoryLimit,
  extraObjects: kubernetesObjects({ description: 'Additional Kubernetes objects, installed unchanged.' }),
  global: globalValues,
};

/** Fields of a sidecar grid after those of its sidecars. */
export interface LastFields extends Readonly<typeof lastFields> {}

/** What users set of a sidecar grid with these kinds of sidecars. */
export function valuesWith<const Kinds extends readonly SidecarKind[]>(
  kinds: Kinds,
): ObjectDeclaration<GridFields & ValuesOf<Kinds> & LastFields> {
  return object<GridFields & ValuesOf<Kinds> & LastFields>('Values of the chart sidecar-grid.', {
    ...gridFields,
    ...valuesOf(kinds),
    ...lastFields,
  });
}

/** The fields of {@link sidecarGridValues}. */
export interface SidecarGridFields extends GridFields, ValuesOf<typeof SIDECARS>, LastFields {}

/** What users of the chart sidecar-grid set. */
export const sidecarGridValues: ObjectDeclaration<SidecarGridFields> = valuesWith(SIDECARS);

/** What templates read the values by that a sidecar grid has whatever its sidecars are. */
export type SidecarGridReference = ReferenceOf<ObjectDeclaration<GridFields & LastFields>>;

/** A rule that judges the values of the chart sidecar-grid. */
export type SidecarGridRule = Rule<SidecarGridReference>;
