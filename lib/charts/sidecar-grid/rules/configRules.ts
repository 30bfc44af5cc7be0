import { hasAnyKey, hasKey } from '../../../expressions/collections.ts';
import { equal } from '../../../expressions/compare.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { notEmpty, present } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { MANAGED_SECTIONS } from '../../../grid/hazelcastConfig.ts';
import { HAZELCAST_DOCS } from '../../../grid/memberFacts.ts';
import { allEntries } from '../../../manifest/entries.ts';
import { defineRule } from '../../../rules/rule.ts';
import type { SidecarGridRule } from '../values.ts';

/** System properties of Hazelcast that typed values make, with the value to use in place of each. */
export const TYPED_PROPERTIES: Readonly<Record<string, string>> = {
  'hazelcast.shutdownhook.enabled': 'member.gracefulShutdown.enabled',
  'hazelcast.shutdownhook.policy': 'member.gracefulShutdown.enabled',
  'hazelcast.graceful.shutdown.max.wait': 'member.gracefulShutdown.maxWaitSeconds',
  'hazelcast.kubernetes.service-dns': 'member.discovery.mode',
  'hazelcast.kubernetes.service-name': 'member.discovery.mode',
  'hazelcast.kubernetes.namespace': 'namespaceOverride',
  'hazelcast.kubernetes.service-port': 'member.port',
  'hazelcast.kubernetes.pod-label-name': 'member.discovery.mode',
  'hazelcast.kubernetes.service-label-name': 'member.discovery.mode',
};

/**
 * Variables that Hazelcast prefers to its configuration, with the value to use in place of each.
 * @see https://docs.hazelcast.com/hazelcast/5.5/configuration/configuring-with-system-properties
 */
export const WINNING_VARIABLES: Readonly<Record<string, string>> = {
  HZ_CLUSTERNAME: 'member.clusterName',
  HZ_MAP_DEFAULT_ASYNCBACKUPCOUNT: 'member.asyncBackupCount',
  HZ_MAP_DEFAULT_BACKUPCOUNT: 'member.backupCount',
  HZ_NETWORK_JOIN_KUBERNETES_ENABLED: 'member.discovery.mode',
  HZ_NETWORK_JOIN_KUBERNETES_NAMESPACE: 'namespaceOverride',
  HZ_NETWORK_JOIN_KUBERNETES_SERVICEDNS: 'member.discovery.mode',
  HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME: 'member.discovery.mode',
  HZ_NETWORK_JOIN_KUBERNETES_SERVICEPORT: 'member.port',
  HZ_NETWORK_PORT_AUTOINCREMENT: 'member.port',
  HZ_NETWORK_PORT_PORT: 'member.port',
  HZ_NETWORK_RESTAPI_ENABLED: 'member.network.rest-api',
  HZ_PARTITIONGROUP_ENABLED: 'availability.mode',
  HZ_PARTITIONGROUP_GROUPTYPE: 'availability.mode',
};

const CONFIGURATION = `${HAZELCAST_DOCS}/configuration/understanding-configuration`;

/** The default map has typed values of its own. */
const defaultMapIsOurs: SidecarGridRule = defineRule({
  id: 'SG003',
  severity: 'error',
  place: 'member.maps.default',
  broken: ({ member }) => hasKey(member.maps, 'default'),
  message: 'The map default takes its settings from member.backupCount and member.asyncBackupCount.',
  remedy: { values: 'Set member.backupCount, or use a pattern such as * for the other maps.' },
  source: `${HAZELCAST_DOCS}/data-structures/map-config`,
});

const SECTION_IDS = {
  'cluster-name': 'SG010',
  network: 'SG011',
  'partition-group': 'SG012',
  map: 'SG013',
  properties: 'SG014',
  'advanced-network': 'SG059',
} as const satisfies Record<keyof typeof MANAGED_SECTIONS, string>;

/** Typed values make these sections; a second one would be lost without a word. */
const sectionsAreOurs: readonly SidecarGridRule[] = (Object.keys(SECTION_IDS) as (keyof typeof SECTION_IDS)[]).map(
  (section) =>
    defineRule({
      id: SECTION_IDS[section],
      severity: 'error',
      place: 'member.config',
      broken: ({ member }) => hasKey(member.config, section),
      message: `The chart writes the section ${section} of hazelcast.yaml from other values, so this one would be lost.`,
      remedy: { values: `Set ${MANAGED_SECTIONS[section]} instead.` },
      source: CONFIGURATION,
    }),
);

/** Users copy sections from the documentation together with the key around them. */
const sectionsStandAlone: SidecarGridRule = defineRule({
  id: 'SG055',
  severity: 'error',
  place: 'member.config',
  broken: ({ member }) => hasKey(member.config, 'hazelcast'),
  message: 'The chart puts these sections below the key hazelcast. With a second one, no member starts.',
  remedy: { values: 'Remove the key hazelcast, and keep what is below it.' },
  source: CONFIGURATION,
});

/** The chart's own settings of the network win, so the user's would be lost. */
const networkIsOurs: SidecarGridRule = defineRule({
  id: 'SG057',
  severity: 'error',
  place: 'member.network',
  broken: ({ member }) => hasAnyKey(member.network, ['port', 'join']),
  message: 'The chart writes port and join itself, so these would be lost.',
  remedy: { values: 'Set member.port and member.discovery.' },
  source: CONFIGURATION,
});

/** After a split brain, Hazelcast merges maps by PutIfAbsentMergePolicy, unless a map sets another policy. */
const mergeIsChosen: SidecarGridRule = defineRule({
  id: 'SG065',
  severity: 'warning',
  place: 'member.maps',
  broken: ({ member, availability }) =>
    and(
      equal(availability.mode, 'zone'),
      not(
        allEntries(
          {
            name: 'someMapHasNoMergePolicy',
            description: 'Whether a map has no merge policy for the time after a split brain.',
          },
          member.maps,
          'settings',
          ({ mergePolicy }) => present(mergePolicy),
        ),
      ),
    ),
  message:
    "After a network split both sides accept writes. On rejoin, the smaller side's conflicting writes are discarded, unless the map has a mergePolicy.",
  remedy: {
    values:
      'Set mergePolicy of each map. To keep the latest write, use class-name LatestUpdateMergePolicy with perEntryStatsEnabled: true; to accept the loss, PutIfAbsentMergePolicy.',
  },
  source: `${HAZELCAST_DOCS}/network-partitioning/split-brain-recovery`,
});

/** The user's ConfigMap is the whole configuration. */
const configIsOnce: SidecarGridRule = defineRule({
  id: 'SG054',
  severity: 'error',
  place: 'member.existingConfigMap',
  broken: ({ member }) =>
    and(
      notEmpty(member.existingConfigMap),
      or(notEmpty(member.maps), notEmpty(member.network), notEmpty(member.config), notEmpty(member.properties)),
    ),
  message: ({ member }) =>
    text`Members read hazelcast.yaml from the ConfigMap ${member.existingConfigMap} only. member.maps, member.network, member.config and member.properties have no effect.`,
  remedy: { values: 'Set them in that hazelcast.yaml, or set this to "".' },
  source: CONFIGURATION,
});

/** Rules of hazelcast.yaml. */
export const configRules: readonly SidecarGridRule[] = [
  defaultMapIsOurs,
  ...sectionsAreOurs,
  sectionsStandAlone,
  networkIsOurs,
  mergeIsChosen,
  configIsOnce,
];
