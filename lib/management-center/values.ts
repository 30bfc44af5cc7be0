import { ingressOf } from '../pod/ingress.ts';
import { javaOptionsValue } from '../pod/javaOptionsValue.ts';
import { nodePortValue } from '../pod/nodePort.ts';
import { restrictedContext } from '../pod/restrictedContext.ts';
import { freeList, freeMap, freeObjects, list } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { annotations, dnsName, environment, hostName, image, labels, port, quantity } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';

const host = object('A host.', {
  host: hostName({ description: 'Name of the host, or a wildcard such as `*.example.com`.' }),
});

const access = {
  service: object('The Service of Management Center.', {
    type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer'], {
      description: 'Its type. ClusterIP: reach it by `kubectl port-forward` or by the Ingress.',
      default: 'ClusterIP',
    }),
    port: port({ description: 'Port of the Service.', default: 8080 }),
    nodePort: nodePortValue,
    annotations: annotations({ description: 'Annotations of the Service.' }),
    labels: labels({ description: 'Labels of the Service.' }),
  }),
  ingress: ingressOf(
    'How Management Center is reached from outside the cluster, by name.',
    list(host, { description: 'Hosts that lead to Management Center, at its context path.' }),
  ),
  clients: freeObjects({
    description:
      'Who may reach Management Center where there are network policies, as NetworkPolicyPeer objects. Empty: everyone.',
  }),
};

const secrets = {
  adminSecret: object('A Secret of yours with the account of the administrator, made before the first start.', {
    name: dnsName({
      description: 'Name of the Secret. Empty: whoever opens Management Center first makes the account.',
      default: '',
    }),
    usernameKey: secretKey('Key of the name.', 'username'),
    passwordKey: secretKey(
      'Key of the password: at least 8 characters, with a letter, a digit and a special character.',
      'password',
    ),
  }),
  licenseSecret: object(
    'A Secret of yours with an Enterprise licence. Without one, clusters of up to 3 members show.',
    {
      name: dnsName({ description: 'Name of the Secret. Empty: no licence.', default: '' }),
      key: secretKey('Key of the licence.', 'license-key'),
    },
  ),
};

const persistence = object(
  'Where accounts, settings and metrics of Management Center are kept. It has no data of the grid.',
  {
    enabled: boolean({
      description: 'Whether they are kept in a volume of their own. Else they end with the pod.',
      default: false,
    }),
    existingClaim: dnsName({
      description: 'A PersistentVolumeClaim of yours. Empty: the chart makes one.',
      default: '',
    }),
    size: quantity({ description: 'Size of the volume.', default: '8Gi' }),
    storageClassName: dnsName({ description: 'Storage class. Empty: the default of the cluster.', default: '' }),
    accessModes: list(oneOf(['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany'], { description: 'A mode.' }), {
      description: 'Access modes of the volume. Empty: ReadWriteOnce.',
    }),
    annotations: annotations({ description: 'Annotations of the PersistentVolumeClaim.' }),
  },
);

const pod = {
  resources: freeMap({
    description: 'Resources of the container. Its heap is a part of the memory limit.',
    default: { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1Gi' } },
  }),
  securityContext: freeMap({
    description: 'Security context of the container.',
    default: restrictedContext(10001),
  }),
  podSecurityContext: freeMap({
    description: 'Security context of the pod. Its group owns the volume.',
    default: { runAsNonRoot: true, fsGroup: 10001, seccompProfile: { type: 'RuntimeDefault' } },
  }),
  probes: object('Numbers of the probes, field by field as Kubernetes names them.', {
    startup: freeMap({
      description: 'When it has started.',
      default: { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 60 },
    }),
    readiness: freeMap({
      description: 'When it is ready.',
      default: { periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
    }),
    liveness: freeMap({
      description: 'When it is to be restarted.',
      default: { periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 10 },
    }),
  }),
  podLabels: labels({ description: 'Labels of the pod. Selectors never use them.' }),
  podAnnotations: annotations({ description: 'Annotations of the pod.' }),
  nodeSelector: freeMap({ description: 'Labels that the node of the pod must have.', default: {} }),
  tolerations: freeObjects({ description: 'Taints that the pod tolerates.' }),
  affinity: freeMap({ description: 'Affinity of the pod.', default: {} }),
  priorityClassName: dnsName({ description: 'Priority class of the pod.', default: '' }),
  volumes: freeList({ description: 'More volumes.' }),
  volumeMounts: freeObjects({ description: 'Volumes that the container mounts besides its own.' }),
};

const managementCenterFields = {
  enabled: boolean({ description: 'Whether there is one.', default: false }),
  image: image({
    description: 'The image of Management Center. Its version is that of the members or newer.',
    registry: 'docker.io',
    repository: 'hazelcast/management-center',
    tag: '5.5.2',
  }),
  port: port({ description: 'Port that Management Center listens on.', default: 8080 }),
  healthPort: port({ description: 'Port of its health check, for probes only.', default: 8081 }),
  contextPath: string({
    description: 'Prefix of all its paths, such as `/grid`, for an Ingress that has others. Empty: none.',
    default: '',
    pattern: '^(/[A-Za-z0-9][-A-Za-z0-9._~]*)*$',
    maxLength: 253,
    safe: true,
  }),
  heapPercent: integer({
    description: "Heap as a percentage of the container's memory limit. The rest is for the metrics store and threads.",
    default: 60,
    minimum: 10,
    maximum: 90,
  }),
  javaOptions: javaOptionsValue,
  env: environment({ description: 'Environment variables, such as `MC_SESSION_TIMEOUT_SECONDS`.' }),
  extraEnv: freeObjects({ description: 'Environment variables as Kubernetes EnvVar objects.' }),
  ...secrets,
  ...access,
  persistence,
  ...pod,
};

/** The fields of {@link managementCenterValues}. */
export interface ManagementCenterFields extends Readonly<typeof managementCenterFields> {}

/**
 * Values of Management Center.
 * @see https://docs.hazelcast.com/management-center/5.5/deploy-manage/system-properties
 */
export const managementCenterValues = object<ManagementCenterFields>(
  "Hazelcast's web console of the grid, in a pod of its own.",
  managementCenterFields,
);

/** What templates read {@link managementCenterValues} by. */
export type ManagementCenterReference = ReferenceOf<typeof managementCenterValues>;

function secretKey(description: string, key: string): ReturnType<typeof string> {
  return string({ description, default: key, pattern: '^[-._a-zA-Z0-9]+$', maxLength: 253, safe: true });
}
