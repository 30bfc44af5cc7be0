import type { EnvVar, VolumeMount } from 'kubernetes-types/core/v1.js';
import type { Expression } from '../expressions/expression.ts';
import { text } from '../expressions/text.ts';
import type { Templated } from '../manifest/node.ts';
import type { Grid } from './grid.ts';
import { CONFIG_FOLDER, MEMBER_VOLUMES } from './memberSettings.ts';

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
