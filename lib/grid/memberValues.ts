import { javaOptionsValue } from '../pod/javaOptionsValue.ts';
import { restrictedContext } from '../pod/restrictedContext.ts';
import { freeMap, freeObjects, map, stringMap } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { dnsName, environment, image, port } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';
import { COPIES, mapSettings } from './mapConfig.ts';

/** The fields of {@link memberValues}, for charts that add some of their own. */
export const memberFields = {
  image: image({
    description: 'The image of the member.',
    registry: 'docker.io',
    repository: 'hazelcast/hazelcast',
    tag: '5.5.0',
  }),
  clusterName: string({
    description: 'Name of the cluster. Empty: the full name of the release, so that releases never merge.',
    default: '',
    maxLength: 250,
  }),
  port: port({ description: 'Port that the member listens on, for members and for the app.', default: 5701 }),
  backupCount: integer({
    description: 'Copies of each entry that a write waits for, for maps that set none of their own.',
    default: 1,
    ...COPIES,
  }),
  asyncBackupCount: integer({
    description: 'Copies of each entry that a write does not wait for, for maps that set none of their own.',
    default: 0,
    ...COPIES,
  }),
  maps: map(mapSettings, { description: 'Settings of maps by their name or pattern, such as `session-*`.' }),
  network: freeMap({
    description:
      "Other settings of the section network of hazelcast.yaml, in Hazelcast's own keys: `failure-detector`, `reuse-address` …",
    default: {},
  }),
  config: freeMap({
    description: "Other top-level sections of hazelcast.yaml, in Hazelcast's own keys.",
    default: {},
  }),
  properties: stringMap({
    description: 'Hazelcast system properties, such as `hazelcast.slow.operation.detector.enabled`.',
    keyPattern: '^[a-zA-Z0-9._-]+$',
  }),
  heapPercent: integer({
    description: "Heap as a percentage of the container's memory limit.",
    default: 60,
    minimum: 10,
    maximum: 90,
  }),
  javaOptions: javaOptionsValue,
  loggingLevel: oneOf(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'OFF'], {
    description: 'What the member logs.',
    default: 'INFO',
  }),
  discovery: object('How members find each other.', {
    mode: oneOf(['kubernetes', 'dns'], {
      description: 'Through the Kubernetes API, which needs a Role, or through DNS, which needs none.',
      default: 'kubernetes',
    }),
  }),
  gracefulShutdown: object('What happens when the member is told to stop.', {
    enabled: boolean({
      description: 'Whether the member hands its entries over before it stops.',
      default: true,
    }),
    maxWaitSeconds: integer({
      description: "Seconds that it may take for that. They are part of the pod's grace period.",
      default: 120,
      minimum: 1,
      maximum: 86400,
    }),
  }),
  probes: object("Numbers of the member's probes, field by field as Kubernetes names them.", {
    startup: freeMap({
      description: 'When the member has started. A native sidecar holds the app back until then.',
      default: { periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 150 },
    }),
    readiness: freeMap({
      description: 'When the member is ready.',
      default: { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3 },
    }),
    liveness: freeMap({
      description: 'When the member is to be restarted.',
      default: { periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 10 },
    }),
  }),
  existingConfigMap: dnsName({
    description: 'ConfigMap of yours with the key `hazelcast.yaml`, in place of the one that the chart makes.',
    default: '',
  }),
  env: environment({ description: 'Environment variables of the member.' }),
  extraEnv: freeObjects({ description: 'Environment variables of the member as Kubernetes EnvVar objects.' }),
  envFrom: freeObjects({ description: 'Sources of environment variables, as Kubernetes EnvFromSource objects.' }),
  volumeMounts: freeObjects({ description: 'Volumes of yours that the member mounts.' }),
  resources: freeMap({
    description: 'Resources of the member. Its heap is a part of the memory limit.',
    default: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '512Mi' } },
  }),
  securityContext: freeMap({
    description: "Security context of the member's container.",
    default: restrictedContext(65534),
  }),
};

/** The fields of {@link memberValues}. */
export interface MemberFields extends Readonly<typeof memberFields> {}

/** Values of the Hazelcast members. */
export const memberValues = object<MemberFields>('The Hazelcast members.', memberFields);

/** What templates read {@link memberValues} by. */
export type MemberReference = ReferenceOf<typeof memberValues>;
