import type { Probe, Volume } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import type { Expression } from '../expressions/expression.ts';
import { and } from '../expressions/logic.ts';
import { orElse } from '../expressions/presence.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import type { FreeMap } from '../values/collections.ts';
import type { Grid } from './grid.ts';
import type { MemberReference } from './memberValues.ts';
import type { Topology } from './topology.ts';

/** Where members read their configuration from. */
export const CONFIG_FOLDER = '/data/hazelcast';

/** Volumes of a pod with a member. */
export const MEMBER_VOLUMES = { config: 'hazelcast-config', temporary: 'hazelcast-tmp' } as const;

/** The volume with hazelcast.yaml: from the user's ConfigMap, or from the chart's. */
export function configVolume(grid: Grid, configName: Expression<string>): Templated<Volume> {
  return { name: MEMBER_VOLUMES.config, configMap: { name: orElse(grid.member.existingConfigMap, configName) } };
}

/** The volume for what the JVM writes, since the member's root is read-only. */
export const TEMPORARY_VOLUME: Templated<Volume> = { name: MEMBER_VOLUMES.temporary, emptyDir: {} };

/** The volumes of a pod with a member's container. */
export function memberVolumes(grid: Grid, configName: Expression<string>): readonly Templated<Volume>[] {
  return [configVolume(grid, configName), TEMPORARY_VOLUME];
}

/**
 * A probe of the member's REST health. `ready` fails as soon as the member shuts down, `node-state` only when it has
 * stopped, so that a member which still hands its entries over is not killed.
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
