import type { Container, EnvVar } from 'kubernetes-types/core/v1.js';
import { notesWhen } from '../../chart/notes.ts';
import { greaterThan } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and, not } from '../../expressions/logic.ts';
import { notEmpty } from '../../expressions/presence.ts';
import { sha256 } from '../../expressions/strings.ts';
import { text } from '../../expressions/text.ts';
import { memberIngress } from '../../grid/discovery.ts';
import type { Grid } from '../../grid/grid.ts';
import {
  configVolume,
  EMBEDDED_MOUNT,
  embeddedJavaOptions,
  embeddedVariables,
  handoverSeconds,
  healthProbe,
  memberContainer,
  METRICS_PORT_NAME,
  metricsEnvironment,
  metricsPort,
  TEMPORARY_VOLUME,
} from '../../grid/member.ts';
import type { Document, NamedPartial } from '../../manifest/partial.ts';
import type { Templated } from '../../manifest/node.ts';
import { comment, when } from '../../manifest/when.ts';
import { toRelease } from '../../pod/networkPolicy.ts';
import type { AppPod } from '../appPod.ts';
import type { AppAdditions, Sidecar } from '../sidecar.ts';

/** What {@link memberSidecar} takes. */
export interface MemberSidecarProps {
  readonly grid: Grid;
  /** Name of the ConfigMap with hazelcast.yaml. */
  readonly configName: Expression<string>;
  readonly config: Document;
  /** The container of a member, in pods of the app and in those of members alone. */
  readonly container: NamedPartial<readonly Templated<Container>[]>;
}

/**
 * The Hazelcast member of a pod, in each topology: a container beside the app, a part of the app, or nothing but the
 * address of members that have pods of their own.
 */
export function memberSidecar(
  { grid, configName, config, container }: MemberSidecarProps,
  { native }: AppPod,
): Sidecar {
  const { topology, member, metrics } = grid;
  const { isSidecar, isClientServer, isEmbedded, sharesPods } = topology;
  return {
    name: 'the member',
    path: 'member',
    enabled: true,
    native,
    containers: [when(isSidecar, container)],
    volumes: [when(sharesPods, configVolume(grid, configName)), when(isSidecar, TEMPORARY_VOLUME)],
    ports: [
      { name: 'hazelcast', number: member.port, path: 'member.port', where: sharesPods },
      { name: METRICS_PORT_NAME, number: metrics.port, path: 'metrics.port', where: and(sharesPods, metrics.enabled) },
    ],
    app: partOfApp(grid),
    graceSeconds: handoverSeconds(member, topology),
    usesApi: and(sharesPods, grid.usesApi),
    network: {
      ingress: memberIngress(grid).map((rule) => when(sharesPods, rule)),
      egress: [toRelease(grid.chart, grid.member.port)],
    },
    pod: {
      annotations: { 'checksum/config': when(and(sharesPods, hasOwnConfig(grid)), configChecksum(config)) },
    },
    notes: [
      notesWhen(isSidecar, text`Each pod has your app and a member of the cluster ${grid.clusterName}.`),
      notesWhen(isEmbedded, text`Each pod of your app is a member of the cluster ${grid.clusterName}.`),
      notesWhen(
        isClientServer,
        text`The members of the cluster ${grid.clusterName} have pods of their own, which your app reaches at ${grid.address}.`,
      ),
    ],
    collisions: { port: 'elsewhere', portName: 'elsewhere', env: 'elsewhere' },
  };
}

/** The container of a member beside an app, and of a member alone. */
export function memberOf(grid: Grid, { native, app: { drainSeconds } }: Pick<AppPod, 'native' | 'app'>) {
  const { isSidecar } = grid.topology;
  return memberContainer(grid, {
    native: and(isSidecar, native),
    waits: and(isSidecar, not(native), greaterThan(drainSeconds, 0)),
    drainSeconds,
  });
}

/** The checksum of the configuration, an annotation of pods. */
export function configChecksum(config: Document): Templated<string> {
  return comment('Pods read their configuration once, so a change of it must replace them.', sha256(config));
}

/** The chart makes the configuration. */
export function hasOwnConfig({ member }: Grid): Expression<boolean> {
  return not(notEmpty(member.existingConfigMap));
}

/** What tells the app where the grid is and, where the app is a member itself, what makes it one. */
function partOfApp(grid: Grid): AppAdditions {
  const { metrics, member } = grid;
  const { isEmbedded } = grid.topology;
  return {
    env: [
      { name: 'HAZELCAST_ADDRESS', value: grid.address },
      { name: 'HAZELCAST_CLUSTER_NAME', value: grid.clusterName },
      ...embeddedVariables.map((variable): Templated<EnvVar> => when(isEmbedded, variable)),
      when(isEmbedded, metricsEnvironment(metrics)),
    ],
    javaOptions: { where: isEmbedded, options: embeddedJavaOptions(grid) },
    mounts: [when(isEmbedded, EMBEDDED_MOUNT)],
    ports: [
      when(isEmbedded, { name: 'hazelcast', containerPort: member.port, protocol: 'TCP' }),
      when(isEmbedded, metricsPort(metrics)),
    ],
    probes: {
      where: isEmbedded,
      startup: healthProbe(grid, 'ready', member.probes.startup),
      readiness: healthProbe(grid, 'ready', member.probes.readiness),
      liveness: healthProbe(grid, 'node-state', member.probes.liveness),
    },
  };
}
