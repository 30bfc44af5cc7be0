import { defineRule } from '../../../rules/rule.ts';
import { hasAnyKey } from '../../../expressions/collections.ts';
import { or } from '../../../expressions/logic.ts';
import { contains, startsWith } from '../../../expressions/strings.ts';
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
    "the handler of the member's probes is the chart's: httpGet would be lost, and Kubernetes refuses a probe with a second one.",
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
  message: `${Object.keys(MANAGED_VARIABLES).join(', ')}, ${FIXED_VARIABLES.join(' and ')} are set already, and a second one would be refused or lost; ${Object.keys(PREFERRED_VARIABLES).join(', ')} win over the configuration, and the rest of the chart would not follow them.`,
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
  message: `of ${TYPED_OPTIONS.map(([start]) => start).join(', ')} there is a typed value, and heap, grace period, discovery and app would not follow this one.`,
  remedy: { values: `Set ${unique(TYPED_OPTIONS.map(([, value]) => value))}.` },
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
});

/** Parts of the names of options that hold a secret. */
const SECRETS = ['assword=', 'asswd=', 'ecret=', 'oken=', 'icense.key='];

/** The start script prints all options to the log. */
const noSecretsInOptions: SidecarGridRule = defineRule({
  id: 'SG023',
  severity: 'error',
  place: 'member.javaOptions',
  broken: ({ member }) =>
    anyEntry(
      { name: 'hasSecretJavaOption', description: 'Whether an option of member.javaOptions looks like a secret.' },
      member.javaOptions,
      'option',
      (option) => or(...SECRETS.map((part) => contains(option, part))),
    ),
  message: 'an option looks like a secret, which everyone would read in the pod and in the log of its start.',
  remedy: {
    values:
      'Put it in a Secret, and name that in member.extraEnv with a variable HZ_… that Hazelcast reads as a setting.',
  },
  source: 'https://docs.hazelcast.com/hazelcast/5.5/configuration/configuring-with-system-properties',
});

/** Rules of the member's container. */
export const memberRules: readonly SidecarGridRule[] = [
  variablesAreOurs,
  optionsAreOurs,
  noSecretsInOptions,
  probesAreOurs,
];

function unique(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}
