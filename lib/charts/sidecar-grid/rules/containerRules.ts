import { defineRule } from '../../../rules/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { or } from '../../../expressions/logic.ts';
import { optionsAreOurs, valuesOf, variablesAreOurs } from '../../../pod/containerRules.ts';
import { INITIAL_SIZE } from './lifecycleRules.ts';
import { TYPED_PROPERTIES, WINNING_VARIABLES } from './configRules.ts';
import { HAZELCAST_DOCS } from '../../../grid/memberFacts.ts';
import type { SidecarGridRule } from '../values.ts';

/** A probe has one handler, so the user's would be lost or rejected. */
const probesAreOurs: SidecarGridRule = defineRule({
  id: 'SG053',
  severity: 'error',
  place: 'member.probes',
  broken: ({ member: { probes } }) =>
    or(
      ...[probes.startup, probes.readiness, probes.liveness].map((probe) =>
        hasAnyKey(probe, ['httpGet', 'tcpSocket', 'exec', 'grpc']),
      ),
    ),
  message:
    'The chart sets the handlers of these probes: httpGet would be lost, and Kubernetes refuses a probe with two handlers.',
  remedy: { values: 'Set numbers only, such as periodSeconds.' },
  source: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
});

/** Variables of the member that the chart sets, with the value to use in place of each. */
const MANAGED_VARIABLES: Readonly<Record<string, string>> = {
  HAZELCAST_CONFIG: 'member.existingConfigMap',
  JAVA_OPTS: 'member.javaOptions',
  LOGGING_LEVEL: 'member.loggingLevel',
  PROMETHEUS_PORT: 'metrics.port',
};

/** Variables of the member that have no value: there is nothing to choose. */
const FIXED_VARIABLES = ['HZ_PHONE_HOME_ENABLED', 'POD_NAME'];

/** Variables that Hazelcast or its start script prefer to the configuration, with the value to use in place of each. */
const PREFERRED_VARIABLES: Readonly<Record<string, string>> = {
  ...WINNING_VARIABLES,
  MAX_HEAP_SIZE: 'member.heapPercent',
};

const variablesAreFree: SidecarGridRule = variablesAreOurs({
  id: 'SG018',
  place: 'member.env',
  fact: ({ member }) => member.env,
  taken: [...Object.keys(MANAGED_VARIABLES), ...FIXED_VARIABLES],
  overriding: {
    names: Object.keys(PREFERRED_VARIABLES),
    consequence: 'override hazelcast.yaml, and the rest of the chart would not follow them',
  },
  remedy: { values: `Set ${valuesOf({ ...MANAGED_VARIABLES, ...PREFERRED_VARIABLES })}.` },
  source: `${HAZELCAST_DOCS}/configuration/configuring-with-system-properties`,
});

/** How options start that other values set, with the value for each. */
const TYPED_OPTIONS: Readonly<Record<string, string>> = {
  '-Xmx': 'member.heapPercent',
  '-XX:MaxRAMPercentage=': 'member.heapPercent',
  '-XX:MaxHeapSize=': 'member.heapPercent',
  '-XX:MaxRAM=': 'member.heapPercent',
  '-XX:-UseContainerSupport': 'member.heapPercent',
  '-Dhazelcast.config=': 'member.existingConfigMap',
  '-Dhz.cluster-name=': 'member.clusterName',
  '-Dhz.clustername=': 'member.clusterName',
  [`-D${INITIAL_SIZE}=`]: 'member.properties',
  ...Object.fromEntries(Object.entries(TYPED_PROPERTIES).map(([property, value]) => [`-D${property}=`, value])),
};

const optionsAreFree: SidecarGridRule = optionsAreOurs({
  id: 'SG019',
  place: 'member.javaOptions',
  fact: ({ member }) => member.javaOptions,
  starts: Object.keys(TYPED_OPTIONS),
  followers: 'The heap, the grace period, discovery and your app',
  helper: 'setsTypedJavaOption',
  remedy: { values: `Set ${valuesOf(TYPED_OPTIONS)}.` },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
});

/** Such a property wins over the configuration, and the grace period and discovery would not follow it. */
const propertiesAreOurs: SidecarGridRule = defineRule({
  id: 'SG049',
  severity: 'error',
  place: 'member.properties',
  broken: ({ member }) => hasAnyKey(member.properties, Object.keys(TYPED_PROPERTIES)),
  message:
    'The chart sets hazelcast.shutdownhook.*, hazelcast.graceful.shutdown.max.wait and hazelcast.kubernetes.* from values of their own.',
  remedy: { values: `Set ${valuesOf(TYPED_PROPERTIES)}.` },
  source: `${HAZELCAST_DOCS}/system-properties`,
});

/** Rules of the member's container. */
export const containerRules: readonly SidecarGridRule[] = [
  variablesAreFree,
  optionsAreFree,
  propertiesAreOurs,
  probesAreOurs,
];
