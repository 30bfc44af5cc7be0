import type { Container, EnvVar, Probe } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { join } from '../expressions/collections.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import type { Document } from '../manifest/partial.ts';
import { eachEntry, spread } from '../manifest/each.ts';
import { merged } from '../manifest/merged.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { comment, when } from '../manifest/when.ts';
import type { OpenShift } from '../pod/securityContext.ts';
import { imageHelper } from '../pod/values.ts';
import { document } from '../render/writeYaml.ts';
import type { ManagementCenterReference } from './values.ts';

/** Volumes that the container mounts. */
export const VOLUMES = {
  config: 'management-center-config',
  data: 'management-center-data',
  temporary: 'management-center-tmp',
} as const;

/** The file with the address of the cluster. */
export const CLIENT_CONFIG = 'hazelcast-client.yaml';

/** Where Management Center keeps its accounts, settings and metrics: the image's own place. */
const DATA_FOLDER = '/data';
const CONFIG_FOLDER = '/config';

/** Variables that the container sets, with the value to use in place of each. */
export const MANAGED_VARIABLES: Readonly<Record<string, string>> = {
  JAVA_OPTS: 'managementCenter.javaOptions',
  MC_ADMIN_PASSWORD: 'managementCenter.adminSecret',
  MC_ADMIN_USER: 'managementCenter.adminSecret',
  MC_CONTEXT_PATH: 'managementCenter.contextPath',
  MC_HEALTH_CHECK_PORT: 'managementCenter.healthPort',
  MC_HTTP_PORT: 'managementCenter.port',
  MC_LICENSE: 'managementCenter.licenseSecret',
};

/** Variables that the container sets, which no value changes. */
export const FIXED_VARIABLES: readonly string[] = ['CONTAINER_SUPPORT', 'MC_INIT_CMD'];

/**
 * The container of Management Center. Its root file system is read-only: it writes to its data folder, and to /tmp, where
 * its web server and native libraries unpack.
 * @see https://github.com/hazelcast/management-center-docker
 */
export function container(
  values: ManagementCenterReference,
  openShift: OpenShift,
  globalRegistry: Input<string>,
): Templated<Container> {
  const { port, healthPort, probes } = values;
  const health = { httpGet: { path: text`${values.contextPath}/health`, port: healthPort } };
  return {
    name: 'management-center',
    image: imageHelper('managementCenterImage', 'The image of Management Center.', values.image, globalRegistry),
    imagePullPolicy: values.image.pullPolicy,
    ports: [
      { name: 'http', containerPort: port, protocol: 'TCP' },
      { name: 'health', containerPort: healthPort, protocol: 'TCP' },
    ],
    env: environment(values),
    startupProbe: merged<Probe>(health, probes.startup),
    readinessProbe: merged<Probe>({ tcpSocket: { port } }, probes.readiness),
    livenessProbe: merged<Probe>(health, probes.liveness),
    resources: values.resources,
    securityContext: openShift.adapt(values.securityContext),
    volumeMounts: [
      { name: VOLUMES.config, mountPath: CONFIG_FOLDER, readOnly: true },
      { name: VOLUMES.data, mountPath: DATA_FOLDER },
      { name: VOLUMES.temporary, mountPath: '/tmp' },
      spread(values.volumeMounts),
    ],
  };
}

/** Adds the grid before Management Center starts. It is no error that the data folder has it already. */
const ADD_CLUSTER = `./bin/hz-mc conf cluster add --lenient=true -H ${DATA_FOLDER} --client-config ${CONFIG_FOLDER}/${CLIENT_CONFIG}`;

function environment(values: ManagementCenterReference): ListTemplate<EnvVar> {
  const { contextPath, adminSecret, licenseSecret } = values;
  return [
    { name: 'MC_HTTP_PORT', value: text`${values.port}` },
    { name: 'MC_HEALTH_CHECK_PORT', value: text`${values.healthPort}` },
    when(notEmpty(contextPath), { name: 'MC_CONTEXT_PATH', value: contextPath }),
    { name: 'MC_INIT_CMD', value: ADD_CLUSTER },
    when(notEmpty(licenseSecret.name), {
      name: 'MC_LICENSE',
      valueFrom: { secretKeyRef: { name: licenseSecret.name, key: licenseSecret.key } },
    }),
    when(notEmpty(adminSecret.name), {
      name: 'MC_ADMIN_USER',
      valueFrom: { secretKeyRef: { name: adminSecret.name, key: adminSecret.usernameKey } },
    }),
    when(notEmpty(adminSecret.name), {
      name: 'MC_ADMIN_PASSWORD',
      valueFrom: { secretKeyRef: { name: adminSecret.name, key: adminSecret.passwordKey } },
    }),
    comment('Without this, the start script sets the heap to 80 % of the memory and ignores the JVM options.', {
      name: 'CONTAINER_SUPPORT',
      value: 'false',
    }),
    eachEntry(values.env, ['name', 'value'], (name, value) => ({ name, value })),
    spread(values.extraEnv),
    { name: 'JAVA_OPTS', value: javaOptions(values) },
  ];
}

/**
 * Options of the JVM. The lock file of a pod that was killed stays in the volume, and would keep the next one from starting.
 * @see https://docs.hazelcast.com/management-center/5.5/deploy-manage/mc-conf#skipping-the-check-for-a-lock-file
 */
function javaOptions({ heapPercent, javaOptions: own }: ManagementCenterReference): TextHelper {
  const fixed =
    '-Dhazelcast.mc.healthCheck.enable=true -Dhazelcast.mc.lock.skip=true -Dhazelcast.mc.phone.home.enabled=false';
  return TextHelper.define(
    'managementCenterJavaOptions',
    'JVM options of Management Center. The start script splits them at spaces.',
    text`-XX:MaxRAMPercentage=${heapPercent}.0 ${fixed}${choose(notEmpty(own), text` ${join(own, ' ')}`, '')}`,
  );
}

/** Where the grid is that Management Center shows. */
export interface GridAddress {
  /** The cluster's name. */
  readonly clusterName: Input<string>;
  /** The headless Service of the members. */
  readonly serviceName: Input<string>;
  /** The namespace of the members. */
  readonly namespace: Input<string>;
  /** Port of the members. */
  readonly port: Expression<number>;
}

/**
 * hazelcast-client.yaml: Management Center is a client of the grid. One address is enough: a client learns the others from
 * the first member that answers. When it has lost all members, it asks DNS again.
 * @see https://docs.hazelcast.com/management-center/5.5/deploy-manage/connecting-to-clusters-mc-conf
 */
export function clientConfig({ clusterName, serviceName, namespace, port }: GridAddress): Document {
  return document('hazelcastClientYaml', 'How Management Center finds the grid.', {
    'hazelcast-client': {
      'cluster-name': clusterName,
      network: { 'cluster-members': [text`${serviceName}.${namespace}.svc:${port}`] },
    },
  });
}
