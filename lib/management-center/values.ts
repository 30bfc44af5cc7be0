import { ingressOf } from '../pod/ingress.ts';
import { javaOptionsValue, nodePortValue } from '../pod/values.ts';
import { restrictedContext } from '../pod/securityContext.ts';
import { freeList, freeMap, freeObjects, list } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { annotations, dnsName, environment, hostName, image, labels, port, quantity } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';

const host = object('A host.', {
  host: hostName({ description: 'Host name, or a wildcard such as `*.example.com`.' }),
});

const access = {
  service: object('The Service of Management Center.', {
    type: oneOf(['ClusterIP', 'NodePort', 'LoadBalancer'], {
      description: 'Type of the Service. With ClusterIP, use `kubectl port-forward` or the Ingress to reach it.',
      default: 'ClusterIP',
    }),
    port: port({ description: 'Port of the Service.', default: 8080 }),
    nodePort: nodePortValue,
    annotations: annotations({ description: 'Annotations of the Service.' }),
    labels: labels({ description: 'Labels of the Service.' }),
  }),
  ingress: ingressOf(
    'The Ingress of Management Center, for access from outside the cluster.',
    list(host, { description: 'Hosts that route to Management Center, at its context path.' }),
  ),
  clients: freeObjects({
    description:
      'Peers that may connect to Management Center when network policies are enabled, as NetworkPolicyPeer objects. Empty: everyone.',
  }),
};

const secrets = {
  adminSecret: object("Your Secret with the administrator's account. It must exist before the first start.", {
    name: dnsName({
      description: "Name of the Secret. Empty: the first visitor creates the administrator's account.",
      default: '',
    }),
    usernameKey: secretKey('Key of the user name in the Secret.', 'username'),
    passwordKey: secretKey(
      'Key of the password in the Secret. The password needs 8 characters, with a letter, a digit and a special character.',
      'password',
    ),
  }),
  licenseSecret: object(
    'Your Secret with an Enterprise license. Without a license, Management Center shows clusters of up to 3 members.',
    {
      name: dnsName({ description: 'Name of the Secret. Empty: no license.', default: '' }),
      key: secretKey('Key of the license in the Secret.', 'license-key'),
    },
  ),
};

const persistence = object(
  'Storage for the accounts, settings and metrics of Management Center. It holds no map entries.',
  {
    enabled: boolean({
      description: 'Store them in a PersistentVolume. Otherwise they are lost with the pod.',
      default: false,
    }),
    existingClaim: dnsName({
      description: 'Name of an existing PersistentVolumeClaim. Empty: the chart creates one.',
      default: '',
    }),
    size: quantity({ description: 'Size of the volume.', default: '8Gi' }),
    storageClassName: dnsName({
      description: 'Storage class of the volume. Empty: the default of the cluster.',
      default: '',
    }),
    accessModes: list(
      oneOf(['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany'], { description: 'An access mode.' }),
      {
        description: 'Access modes of the volume. Empty: ReadWriteOnce.',
      },
    ),
    annotations: annotations({ description: 'Annotations of the PersistentVolumeClaim.' }),
  },
);

const pod = {
  resources: freeMap({
    description:
      "Resource requests and limits of the container. `heapPercent` sets the heap's share of the memory limit.",
    default: { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1Gi' } },
  }),
  securityContext: freeMap({
    description: 'Security context of the container.',
    default: restrictedContext(10001),
  }),
  podSecurityContext: freeMap({
    description: 'Security context of the pod. `fsGroup` owns the volume.',
    default: { runAsNonRoot: true, fsGroup: 10001, seccompProfile: { type: 'RuntimeDefault' } },
  }),
  probes: object('Settings of the probes, in the fields of a Kubernetes Probe.', {
    startup: freeMap({
      description: 'Settings of the startup probe.',
      default: { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 60 },
    }),
    readiness: freeMap({
      description: 'Settings of the readiness probe.',
      default: { periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
    }),
    liveness: freeMap({
      description: 'Settings of the liveness probe.',
      default: { periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 10 },
    }),
  }),
  podLabels: labels({ description: 'Additional labels of the pod. They are not part of selectors.' }),
  podAnnotations: annotations({ description: 'Annotations of the pod.' }),
  nodeSelector: freeMap({ description: 'Node labels that the pod requires.', default: {} }),
  tolerations: freeObjects({ description: 'Tolerations of the pod.' }),
  affinity: freeMap({ description: 'Affinity of the pod.', default: {} }),
  priorityClassName: dnsName({ description: 'Priority class of the pod.', default: '' }),
  volumes: freeList({ description: 'Additional volumes of the pod.' }),
  volumeMounts: freeObjects({ description: 'Additional volume mounts of the container.' }),
};

const managementCenterFields = {
  enabled: boolean({ description: 'Deploy Management Center.', default: false }),
  image: image({
    description: 'The Management Center image. Use the version of the members or a newer one.',
    registry: 'docker.io',
    repository: 'hazelcast/management-center',
    tag: '5.5.2',
  }),
  port: port({ description: 'Port that Management Center listens on.', default: 8080 }),
  healthPort: port({ description: 'Port of the health check, for probes only.', default: 8081 }),
  contextPath: string({
    description: 'Path prefix of Management Center, such as `/grid`, to share a host with other apps. Empty: none.',
    default: '',
    pattern: '^(/[A-Za-z0-9][-A-Za-z0-9._~]*)*$',
    maxLength: 253,
    safe: true,
  }),
  heapPercent: integer({
    description:
      "Heap size as a percentage of the container's memory limit. The rest is for the metrics store and threads.",
    default: 60,
    minimum: 10,
    maximum: 90,
  }),
  javaOptions: javaOptionsValue,
  env: environment({ description: 'Environment variables of the container, such as `MC_SESSION_TIMEOUT_SECONDS`.' }),
  extraEnv: freeObjects({ description: 'Environment variables of the container, as Kubernetes EnvVar objects.' }),
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
  'Hazelcast Management Center, the web console of the cluster.',
  managementCenterFields,
);

/** What templates read {@link managementCenterValues} by. */
export type ManagementCenterReference = ReferenceOf<typeof managementCenterValues>;

function secretKey(description: string, key: string): ReturnType<typeof string> {
  return string({ description, default: key, pattern: '^[-._a-zA-Z0-9]+$', maxLength: 253, safe: true });
}
