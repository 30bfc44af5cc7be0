import { defineRule } from '../../../chart/rule.ts';
import { hasKey, join } from '../../../expressions/collections.ts';
import { not, or } from '../../../expressions/logic.ts';
import { contains } from '../../../expressions/strings.ts';
import { text } from '../../../expressions/text.ts';
import { MANAGED_SECTIONS } from '../../../grid/hazelcastConfig.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

/** The default map has typed values of its own. */
const defaultMapIsOurs: SidecarGridRule = defineRule({
  id: 'SG003',
  severity: 'error',
  path: 'member.maps.default',
  holds: ({ member }) => not(hasKey(member.maps, 'default')),
  message: () => 'the settings of the map default are those of member.backupCount and member.asyncBackupCount',
  fix: 'set member.backupCount, or use a pattern such as * for the rest',
  source: `${HAZELCAST_DOCS}/data-structures/map-config`,
});

/** Typed values make these sections; a second one would be lost without a word. */
const sectionsAreOurs: readonly SidecarGridRule[] = Object.entries(MANAGED_SECTIONS).map(([section, value], index) =>
  defineRule({
    id: `SG01${index}`,
    severity: 'error',
    path: 'member.config',
    holds: ({ member }) => not(hasKey(member.config, section)),
    message: () => `the section ${section} of hazelcast.yaml is made by typed values, and this one would be lost`,
    fix: `set ${value} instead`,
    source: `${HAZELCAST_DOCS}/configuration/understanding-configuration`,
  }),
);

/** Variables of the member that the chart sets, with the value to use in place of each. */
const MANAGED_VARIABLES: Readonly<Record<string, string>> = {
  HAZELCAST_CONFIG: 'member.existingConfigMap',
  JAVA_OPTS: 'member.javaOptions',
  LOGGING_LEVEL: 'member.loggingLevel',
  PROMETHEUS_PORT: 'metrics.port',
};

/** Two variables of one name are refused by server-side apply. */
const variablesAreOurs: SidecarGridRule = defineRule({
  id: 'SG018',
  severity: 'error',
  path: 'member.env',
  holds: ({ member }) =>
    not(or(...[...Object.keys(MANAGED_VARIABLES), ...FIXED_VARIABLES].map((name) => hasKey(member.env, name)))),
  message: () =>
    `${Object.keys(MANAGED_VARIABLES).join(', ')}, ${FIXED_VARIABLES.join(' and ')} are set already, and a second one would be refused or lost`,
  fix: `set ${Object.values(MANAGED_VARIABLES).join(', ')}`,
  source: 'https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy',
});

/** Variables of the member that have no value: there is nothing to choose. */
const FIXED_VARIABLES = ['HZ_PHONE_HOME_ENABLED', 'POD_NAME'];

/** Options that typed values make, with the value to use in place of each. The JVM takes the last one without a word. */
const TYPED_OPTIONS: readonly (readonly [start: string, value: string])[] = [
  ['-Xmx', 'member.heapPercent'],
  ['-XX:MaxRAMPercentage=', 'member.heapPercent'],
  ['-XX:MaxHeapSize=', 'member.heapPercent'],
  ['-Dhazelcast.config=', 'member.existingConfigMap'],
  ['-Dhazelcast.shutdownhook.policy=', 'member.gracefulShutdown.enabled'],
  ['-Dhazelcast.graceful.shutdown.max.wait=', 'member.gracefulShutdown.maxWaitSeconds'],
];

const optionsAreOurs: SidecarGridRule = defineRule({
  id: 'SG019',
  severity: 'error',
  path: 'member.javaOptions',
  holds: ({ member }) => {
    const options = text` ${join(member.javaOptions, ' ')}`;
    return not(or(...TYPED_OPTIONS.map(([start]) => contains(options, ` ${start}`))));
  },
  message: () =>
    `of ${TYPED_OPTIONS.map(([start]) => start).join(', ')} there is a typed value, and the grace period and the heap would not follow this one`,
  fix: `set ${[...new Set(TYPED_OPTIONS.map(([, value]) => value))].join(', ')}`,
  source: 'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
});

/** Parts of the names of options that hold a secret. */
const SECRETS = ['assword=', 'asswd=', 'ecret=', 'oken=', 'icense.key='];

/** The start script prints all options to the log. */
const noSecretsInOptions: SidecarGridRule = defineRule({
  id: 'SG023',
  severity: 'error',
  path: 'member.javaOptions',
  holds: ({ member }) => not(or(...SECRETS.map((part) => contains(join(member.javaOptions, ' '), part)))),
  message: () => 'an option looks like a secret, which everyone would read in the pod and in the log of its start',
  fix: 'put it in a Secret, and name that in member.extraEnv with a variable HZ_… that Hazelcast reads as a setting',
  source: 'https://docs.hazelcast.com/hazelcast/5.5/configuration/configuring-with-system-properties',
});

/** Rules of the member's own settings. */
export const memberRules: readonly SidecarGridRule[] = [
  defaultMapIsOurs,
  ...sectionsAreOurs,
  variablesAreOurs,
  optionsAreOurs,
  noSecretsInOptions,
];
