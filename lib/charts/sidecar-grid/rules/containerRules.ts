import { defineRule } from '../../../rules/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { or } from '../../../expressions/logic.ts';
import { startsWith } from '../../../expressions/strings.ts';
import { anyEntry } from '../../../manifest/entries.ts';
import { INITIAL_SIZE } from './startRules.ts';
import { TYPED_PROPERTIES } from './typedProperties.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';
import { WINNING_VARIABLES } from './winningVariables.ts';

/** A handler of the user would be lost, or the second one of its probe. */
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

/** Two variables of one name are refused by server-side apply; others leave the rest of the chart behind. */
const variablesAreOurs: SidecarGridRule = defineRule({
  id: 'SG018',
  severity: 'error',
  place: 'member.env',
  broken: ({ member }) =>
    hasAnyKey(member.env, [...Object.keys(MANAGED_VARIABLES), ...FIXED_VARIABLES, ...Object.keys(PREFERRED_VARIABLES)]),
  message: `The chart sets ${Object.keys(MANAGED_VARIABLES).join(', ')}, ${FIXED_VARIABLES.join(' and ')}. ${Object.keys(PREFERRED_VARIABLES).join(', ')} override hazelcast.yaml, and the rest of the chart would not follow them.`,
  remedy: { values: `Set ${unique([...Object.values(MANAGED_VARIABLES), ...Object.values(PREFERRED_VARIABLES)])}.` },
  source: `${HAZELCAST_DOCS}/configuration/configuring-with-system-properties`,
});

/** Options that typed values make, with the value to use in place of each. The JVM takes the last one without a word. */
const TYPED_OPTIONS: readonly (readonly [start: string, value: string])[] = [
  ['-Xmx', 'member.heapPercent'],
  ['-XX:MaxRAMPercentage=', 'member.heapPercent'],
  ['-XX:MaxHeapSize=', 'member.heapPercent'],
  ['-XX:MaxRAM=', 'member.heapPercent'],
  ['-XX:-UseContainerSupport', 'member.heapPercent'],
  ['-Dhazelcast.config=', 'member.existingConfigMap'],
  ['-Dhz.cluster-name=', 'member.clusterName'],
  ['-Dhz.clustername=', 'member.clusterName'],
  [`-D${INITIAL_SIZE}=`, 'member.properties'],
  ...Object.entries(TYPED_PROPERTIES).map(([property, value]) => [`-D${property}=`, value] as const),
];

const optionsAreOurs: SidecarGridRule = defineRule({
  id: 'SG019',
  severity: 'error',
  place: 'member.javaOptions',
  broken: ({ member }) =>
    anyEntry(
      {
        name: 'setsTypedJavaOption',
        description: 'Whether member.javaOptions has an option that a typed value makes.',
      },
      member.javaOptions,
      'option',
      (option) => or(...TYPED_OPTIONS.map(([start]) => startsWith(option, start))),
    ),
  message: `Values of their own set ${TYPED_OPTIONS.map(([start]) => start).join(', ')}. The heap, the grace period, discovery and your app would not follow this option.`,
  remedy: { values: `Set ${unique(TYPED_OPTIONS.map(([, value]) => value))}.` },
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
  remedy: { values: `Set ${unique(Object.values(TYPED_PROPERTIES))}.` },
  source: `${HAZELCAST_DOCS}/system-properties`,
});

/** Rules of the member's container. */
export const containerRules: readonly SidecarGridRule[] = [
  variablesAreOurs,
  optionsAreOurs,
  propertiesAreOurs,
  probesAreOurs,
];

function unique(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}
