import type { Container, ContainerPort, EnvVar, Probe, Volume, VolumeMount } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { join } from '../expressions/collections.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { TextHelper } from '../expressions/helper.ts';
import { and } from '../expressions/logic.ts';
import { notEmpty, defaultIfEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { partial, type NamedPartial } from '../manifest/partial.ts';
import { eachEntry, spread } from '../manifest/each.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { comment, when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { Grid, Topology } from './grid.ts';
import type { MemberReference } from './memberValues.ts';

/** Where a {@link memberContainer} runs. */
export interface MemberContainerProps {
  /** It is a native sidecar, which starts before the other containers and stops after them. */
  readonly native: Input<boolean>;
  /** It runs next to the app as a plain container, and lets it drain before it stops itself. @default false */
  readonly waits?: Input<boolean>;
  /** Seconds that the app needs to drain. @default 0 */
  readonly drainSeconds?: Input<number>;
}

/**
 * The member's container, once, for the list of init containers when it is a native sidecar, else for that of containers.
 * Its name is `hazelcast`, which the discovery plugin looks for.
 */
export function memberContainer(
  grid: Grid,
  props: MemberContainerProps,
): NamedPartial<readonly Templated<Container>[]> {
  const { member } = grid;
  const { native, waits = false, drainSeconds = 0 } = props;
  const container: Templated<Container> = {
    name: 'hazelcast',
    image: grid.image,
    imagePullPolicy: member.image.pullPolicy,
    restartPolicy: when(native, 'Always'),
    ports: [{ name: 'hazelcast', containerPort: member.port, protocol: 'TCP' }, metricsPort(grid.metrics)],
    env: [
      { name: 'HAZELCAST_CONFIG', value: `${CONFIG_FOLDER}/hazelcast.yaml` },
      { name: 'HZ_PHONE_HOME_ENABLED', value: 'false' },
      { name: 'LOGGING_LEVEL', value: member.loggingLevel },
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      metricsEnvironment(grid.metrics),
      eachEntry(member.env, ['name', 'value'], (name, value) => ({ name, value })),
      spread(member.extraEnv),
      { name: 'JAVA_OPTS', value: grid.javaOptions },
    ],
    envFrom: member.envFrom,
    startupProbe: healthProbe(grid, 'ready', member.probes.startup),
    readinessProbe: healthProbe(grid, 'ready', member.probes.readiness),
    livenessProbe: healthProbe(grid, 'node-state', member.probes.liveness),
    lifecycle: when(
      waits,
      comment('Kubernetes stops both containers at the same time: the member waits until the app has drained.', {
        preStop: { exec: { command: ['sleep', text`${drainSeconds}`] } },
      }),
    ),
    resources: member.resources,
    securityContext: grid.openShift.adapt(member.securityContext),
    volumeMounts: [
      { name: MEMBER_VOLUMES.config, mountPath: CONFIG_FOLDER, readOnly: true },
      { name: MEMBER_VOLUMES.temporary, mountPath: '/tmp' },
      spread(member.volumeMounts),
    ],
  };
  return partial('member', 'The Hazelcast member, as a native sidecar or an ordinary container.', [container]);
}

/** Where members read their configuration from. */
export const CONFIG_FOLDER = '/data/hazelcast';

/** Volumes of a pod with a member. */
export const MEMBER_VOLUMES = { config: 'hazelcast-config', temporary: 'hazelcast-tmp' } as const;

/** The volume with hazelcast.yaml: from the user's ConfigMap, or from the chart's. */
export function configVolume(grid: Grid, configName: Expression<string>): Templated<Volume> {
  return {
    name: MEMBER_VOLUMES.config,
    configMap: { name: defaultIfEmpty(grid.member.existingConfigMap, configName) },
  };
}

/** The volume for what the JVM writes, since the member's root is read-only. */
export const TEMPORARY_VOLUME: Templated<Volume> = { name: MEMBER_VOLUMES.temporary, emptyDir: {} };

/** The volumes of a pod with a member's container. */
export function memberVolumes(grid: Grid, configName: Expression<string>): readonly Templated<Volume>[] {
  return [configVolume(grid, configName), TEMPORARY_VOLUME];
}

/**
 * A probe of the member's REST health. `ready` fails as soon as the member shuts down, `node-state` only when it has
 * stopped. So Kubernetes does not kill a member that still migrates its data.
 * @see https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/monitoring#health-check-and-monitoring
 */
export function healthProbe(
  grid: Grid,
  path: 'ready' | 'node-state',
  numbers: Expression<FreeMap>,
): ReturnType<typeof merged<Probe>> {
  return merged<Probe>({ httpGet: { path: `/hazelcast/health/${path}`, port: grid.member.port } }, numbers);
}

/** Seconds that a member in a pod of the app needs to hand its entries over. */
export function handoverSeconds(
  { gracefulShutdown: { enabled, maxWaitSeconds } }: Pick<MemberReference, 'gracefulShutdown'>,
  { sharesPods }: Topology,
): Expression<number> {
  return choose(and(enabled, sharesPods), maxWaitSeconds, 0);
}

/** A helper that gives the JVM's options. The last of two equal options wins, so the user's options come last. */
export function javaOptions(member: MemberReference): TextHelper {
  const { gracefulShutdown, javaOptions: own } = member;
  const graceful = text` -Dhazelcast.shutdownhook.policy=GRACEFUL -Dhazelcast.graceful.shutdown.max.wait=${gracefulShutdown.maxWaitSeconds}`;
  return TextHelper.define(
    'javaOptions',
    'JVM options of the member. The start script splits them at spaces.',
    text`-XX:MaxRAMPercentage=${member.heapPercent}.0${choose(gracefulShutdown.enabled, graceful, '')}${choose(notEmpty(own), text` ${join(own, ' ')}`, '')}`,
  );
}

/**
 * Name of the port that a member's metrics are read at. Monitors find it among all ports of a pod, so it is one that no
 * app would use.
 */
export const METRICS_PORT_NAME = 'hz-metrics';

/** The metrics endpoint of a member. */
export interface MetricsAgent {
  readonly enabled: Input<boolean>;
  /** Port that Prometheus reads. */
  readonly port: Input<number>;
}

/** A member that exposes no metrics. */
export const NO_METRICS: MetricsAgent = { enabled: false, port: 8081 };

/**
 * The variable that the start script of the image loads the Prometheus agent for. The agent reads Hazelcast's metrics,
 * which are in JMX by default, so no option of the JVM is needed.
 * @see https://docs.hazelcast.com/hazelcast/5.5/maintain-cluster/monitoring#prometheus
 */
export function metricsEnvironment({ enabled, port }: MetricsAgent): Templated<EnvVar> {
  return when(enabled, { name: 'PROMETHEUS_PORT', value: text`${port}` });
}

/** The port that the agent listens on. */
export function metricsPort({ enabled, port }: MetricsAgent): Templated<ContainerPort> {
  return when(enabled, { name: METRICS_PORT_NAME, containerPort: port, protocol: 'TCP' });
}

/** Variables that an app has which is a member itself. */
export const EMBEDDED_VARIABLES = ['HZ_PHONE_HOME_ENABLED', 'POD_NAME', 'JAVA_TOOL_OPTIONS'] as const;

const [PHONE_HOME, POD_NAME] = EMBEDDED_VARIABLES;

/** Variables of an app which is a member itself, besides {@link embeddedJavaOptions}. */
export const embeddedVariables: readonly Templated<EnvVar>[] = [
  { name: PHONE_HOME, value: 'false' },
  { name: POD_NAME, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
];

/**
 * Options of the JVM of an app which is a member itself: in JAVA_TOOL_OPTIONS, which every JVM reads, the app needs no code
 * to find its configuration.
 * @see https://docs.oracle.com/en/java/javase/21/docs/specs/jvmti.html#tooloptions
 */
export function embeddedJavaOptions(grid: Grid): Expression<string> {
  return text`-Dhazelcast.config=${CONFIG_FOLDER}/hazelcast.yaml ${grid.javaOptions}`;
}

/** Where an app which is a member itself finds hazelcast.yaml. */
export const EMBEDDED_MOUNT: Templated<VolumeMount> = {
  name: MEMBER_VOLUMES.config,
  mountPath: CONFIG_FOLDER,
  readOnly: true,
};
