import { javaOptionsValue } from '../pod/values.ts';
import { restrictedContext } from '../pod/securityContext.ts';
import { freeMap, freeObjects, map, stringMap } from '../values/collections.ts';
import type { ReferenceOf } from '../values/declaration.ts';
import { dnsName, environment, image, port } from '../values/formats.ts';
import { object } from '../values/object.ts';
import { boolean, integer, oneOf, string } from '../values/scalars.ts';
import { COPIES, mapSettings } from './mapConfig.ts';

/** The fields of {@link memberValues}, for charts that add some of their own. */
export const memberFields = {
  image: image({
    description: 'The member image.',
    registry: 'docker.io',
    repository: 'hazelcast/hazelcast',
    tag: '5.5.0',
  }),
  clusterName: string({
    description:
      'Name of the Hazelcast cluster. Empty: the full name of the release, so that releases never form one cluster.',
    default: '',
    maxLength: 250,
  }),
  port: port({ description: 'Port that members listen on, for other members and for clients.', default: 5701 }),
  backupCount: integer({
    description: 'Number of synchronous backups of each entry, which writes wait for. Maps can override it.',
    default: 1,
    ...COPIES,
  }),
  asyncBackupCount: integer({
    description: 'Number of asynchronous backups of each entry, which writes do not wait for. Maps can override it.',
    default: 0,
    ...COPIES,
  }),
  maps: map(mapSettings, { description: 'Settings of maps by name or pattern, such as `session-*`.' }),
  network: freeMap({
    description:
      'Additional settings of the section `network` of hazelcast.yaml, such as `failure-detector` or `reuse-address`.',
    default: {},
  }),
  config: freeMap({
    description: "Additional top-level sections of hazelcast.yaml, in Hazelcast's own keys.",
    default: {},
  }),
  properties: stringMap({
    description: 'Hazelcast system properties, such as `hazelcast.slow.operation.detector.enabled`.',
    keyPattern: '^[a-zA-Z0-9._-]+$',
  }),
  heapPercent: integer({
    description: "Heap size as a percentage of the container's memory limit.",
    default: 60,
    minimum: 10,
    maximum: 90,
  }),
  javaOptions: javaOptionsValue,
  loggingLevel: oneOf(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL', 'OFF'], {
    description: 'Log level of the member.',
    default: 'INFO',
  }),
  discovery: object('Discovery: how members find each other.', {
    mode: oneOf(['kubernetes', 'dns'], {
      description: 'Discovery mode: `kubernetes` uses the Kubernetes API and needs a Role; `dns` needs none.',
      default: 'kubernetes',
    }),
  }),
  gracefulShutdown: object('What a member does on shutdown.', {
    enabled: boolean({
      description: "Migrate the member's data to other members before it stops.",
      default: true,
    }),
    maxWaitSeconds: integer({
      description: "Seconds that the migration may take. The chart adds them to the pod's grace period.",
      default: 120,
      minimum: 1,
      maximum: 86400,
    }),
  }),
  probes: object("Settings of the member's probes, in the fields of a Kubernetes Probe.", {
    startup: freeMap({
      description: 'Settings of the startup probe. With native sidecars, your app starts after it succeeds.',
      default: { periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 150 },
    }),
    readiness: freeMap({
      description: 'Settings of the readiness probe.',
      default: { periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3 },
    }),
    liveness: freeMap({
      description: 'Settings of the liveness probe.',
      default: { periodSeconds: 10, timeoutSeconds: 10, failureThreshold: 10 },
    }),
  }),
  existingConfigMap: dnsName({
    description: 'Name of an existing ConfigMap with the key `hazelcast.yaml`. Empty: the chart creates one.',
    default: '',
  }),
  env: environment({ description: 'Environment variables for the member.' }),
  extraEnv: freeObjects({ description: 'Environment variables for the member, as Kubernetes EnvVar objects.' }),
  envFrom: freeObjects({ description: 'Sources of environment variables, as Kubernetes EnvFromSource objects.' }),
  volumeMounts: freeObjects({ description: 'Additional volume mounts of the member.' }),
  resources: freeMap({
    description: "Resource requests and limits of the member. `heapPercent` sets the heap's share of the memory limit.",
    default: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '512Mi' } },
  }),
  securityContext: freeMap({
    description: 'Security context of the member container.',
    default: restrictedContext(65534),
  }),
};

/** The fields of {@link memberValues}. */
export interface MemberFields extends Readonly<typeof memberFields> {}

/** Values of the Hazelcast members. */
export const memberValues = object<MemberFields>('The Hazelcast members.', memberFields);

/** What templates read {@link memberValues} by. */
export type MemberReference = ReferenceOf<typeof memberValues>;
