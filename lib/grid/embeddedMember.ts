import type { EnvVar, Probe, VolumeMount } from 'kubernetes-types/core/v1.js';
import type { Expression } from '../expressions/expression.ts';
import { or } from '../expressions/logic.ts';
import { notEmpty } from '../expressions/presence.ts';
import { text } from '../expressions/text.ts';
import { block, type NamedBlock } from '../manifest/block.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { Grid } from './grid.ts';
import { CONFIG_FOLDER, healthProbe, MEMBER_VOLUMES } from './memberSettings.ts';

/** Variables that an app needs which is a member itself. */
export const EMBEDDED_VARIABLES = ['HZ_PHONE_HOME_ENABLED', 'POD_NAME', 'JAVA_TOOL_OPTIONS'] as const;

/**
 * Variables of an app which is a member itself: every JVM reads JAVA_TOOL_OPTIONS, so the app needs no code to find its
 * configuration.
 * @see https://docs.oracle.com/en/java/javase/21/docs/specs/jvmti.html#tooloptions
 */
export function embeddedVariables(grid: Grid): NamedBlock<readonly Templated<EnvVar>[]> {
  const [phoneHome, podName, toolOptions] = EMBEDDED_VARIABLES;
  return block(
    'embeddedVariables',
    'Environment variables of an app with an embedded member: every JVM reads JAVA_TOOL_OPTIONS.',
    [
      { name: phoneHome, value: 'false' },
      { name: podName, valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
      { name: toolOptions, value: text`-Dhazelcast.config=${CONFIG_FOLDER}/hazelcast.yaml ${grid.javaOptions}` },
    ],
  );
}

/** Where an app which is a member itself finds hazelcast.yaml. */
export const EMBEDDED_MOUNT: Templated<VolumeMount> = {
  name: MEMBER_VOLUMES.config,
  mountPath: CONFIG_FOLDER,
  readOnly: true,
};

/** A probe of the app: its own, or else that of the member which it is. */
export function embeddedProbe(
  grid: Grid,
  own: Expression<FreeMap>,
  path: 'ready' | 'node-state',
  numbers: Expression<FreeMap>,
): Templated<Probe> {
  const probe: Templated<Probe> = when(notEmpty(own), own, healthProbe(grid, path, numbers));
  return when(or(grid.topology.isEmbedded, notEmpty(own)), probe);
}
