import { defineRule } from '../../../rules/rule.ts';
import { fieldIsTrue, hasAnyKey, hasKey } from '../../../expressions/collections.ts';
import { equal } from '../../../expressions/compare.ts';
import { mapIsAt, trueIsAt } from '../../../expressions/field.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { notEmpty, present } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { MANAGED_SECTIONS } from '../../../grid/hazelcastConfig.ts';
import { allEntries } from '../../../manifest/entries.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const CONFIGURATION = `${HAZELCAST_DOCS}/configuration/understanding-configuration`;

/** The default map has typed values of its own. */
const defaultMapIsOurs: SidecarGridRule = defineRule({
  id: 'SG003',
  severity: 'error',
  place: 'member.maps.default',
  broken: ({ member }) => hasKey(member.maps, 'default'),
  message: 'the settings of the map default are those of member.backupCount and member.asyncBackupCount.',
  remedy: { values: 'Set member.backupCount, or use a pattern such as * for the rest.' },
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
      message: `the section ${section} of hazelcast.yaml is made by typed values, and this one would be lost.`,
      remedy: { values: `Set ${MANAGED_SECTIONS[section]} instead.` },
      source: CONFIGURATION,
    }),
);

/** The sections are written as they stand in the documentation, with the key around them. */
const sectionsStandAlone: SidecarGridRule = defineRule({
  id: 'SG055',
  severity: 'error',
  place: 'member.config',
  broken: ({ member }) => hasKey(member.config, 'hazelcast'),
  message: 'its sections are put below the key hazelcast, and with a second one no member starts.',
  remedy: { values: 'Leave the key hazelcast out, and set what stands below it.' },
  source: CONFIGURATION,
});

/** The chart's own settings of the network win, so the user's would be lost. */
const networkIsOurs: SidecarGridRule = defineRule({
  id: 'SG057',
  severity: 'error',
  place: 'member.network',
  broken: ({ member }) => hasAnyKey(member.network, ['port', 'join']),
  message: 'typed values make port and join, and these would be lost.',
  remedy: { values: 'Set member.port and member.discovery.' },
  source: CONFIGURATION,
});

/** REST is off unless it is on in so many words. */
const restIsOn: SidecarGridRule = defineRule({
  id: 'SG058',
  severity: 'error',
  place: 'member.network.rest-api',
  broken: ({ member }) =>
    and(hasKey(member.network, 'rest-api'), not(fieldIsTrue(member.network, 'rest-api', 'enabled'))),
  message: 'probes ask the REST API of members for their health, and with this it is off: no pod gets ready.',
  remedy: { values: 'Set enabled: true beside its other settings.' },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rest-api`,
});

/** Where a network says whether members answer for their health. */
const HEALTH_GROUP = ['rest-api', 'endpoint-groups', 'HEALTH_CHECK'];

/** Of the groups that REST has, probes ask one. */
const healthIsOn: SidecarGridRule = defineRule({
  id: 'SG064',
  severity: 'error',
  place: 'member.network.rest-api.endpoint-groups.HEALTH_CHECK',
  broken: ({ member: { network } }) =>
    and(
      mapIsAt(
        { name: 'setsHealthGroup', description: 'Whether member.network says something of the health of members.' },
        network,
        HEALTH_GROUP,
      ),
      not(
        trueIsAt(
          { name: 'healthGroupIsOn', description: 'Whether member.network lets members answer for their health.' },
          network,
          [...HEALTH_GROUP, 'enabled'],
        ),
      ),
    ),
  message: 'probes ask members for their health, and with this they never answer: no pod gets ready.',
  remedy: { values: 'Leave it out, or set enabled: true.' },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rest-api#using-rest-endpoint-groups`,
});

/** What the halves of a cluster wrote apart is merged by PutIfAbsentMergePolicy, unless somebody chose. */
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
            description: 'Whether a map says nothing of how halves of a cluster are merged.',
          },
          member.maps,
          'settings',
          ({ mergePolicy }) => present(mergePolicy),
        ),
      ),
    ),
  message:
    'zones that lose each other go on apart, and when they meet again, of an entry that both have written the smaller part loses its writes: a map has no mergePolicy that says otherwise.',
  remedy: {
    values:
      'Set mergePolicy of each map: class-name LatestUpdateMergePolicy with perEntryStatsEnabled: true, or PutIfAbsentMergePolicy to keep it so.',
  },
  source: `${HAZELCAST_DOCS}/network-partitioning/split-brain-recovery`,
});

/** A ConfigMap of the user is the whole configuration. */
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
    text`members read hazelcast.yaml of the ConfigMap ${member.existingConfigMap} and nothing else, so member.maps, member.network, member.config and member.properties would have no effect.`,
  remedy: { values: 'Set them in that hazelcast.yaml, or set this to "".' },
  source: CONFIGURATION,
});

/** Copies of maps are made anew wherever a member starts. Groups of the CP subsystem are not. */
const consensusIsKept: SidecarGridRule = defineRule({
  id: 'SG056',
  severity: 'warning',
  place: 'member.config.cp-subsystem',
  broken: ({ member: { config } }) =>
    and(hasKey(config, 'cp-subsystem'), not(fieldIsTrue(config, 'cp-subsystem', 'persistence-enabled'))),
  message:
    'without persistence, which is of the Enterprise edition, a member that restarts comes back with nothing of the CP subsystem, and what it holds is lost once most of its members have; with cp-member-count an open-source member does not start at all.',
  remedy: {
    values:
      'Leave it out, or set persistence-enabled with a member.image of the Enterprise edition and volumes that outlive pods.',
  },
  source: `${HAZELCAST_DOCS}/cp-subsystem/configuration`,
});

/** hazelcast.yaml stands in a ConfigMap. */
const licenceIsSecret: SidecarGridRule = defineRule({
  id: 'SG075',
  severity: 'error',
  place: 'member.config',
  broken: ({ member }) => hasKey(member.config, 'license-key'),
  message: 'the licence would stand in a ConfigMap, where everyone reads it.',
  remedy: { values: 'Put it in a Secret, and name that in member.extraEnv with the variable HZ_LICENSEKEY.' },
  source: `${HAZELCAST_DOCS}/deploy/enterprise-licenses`,
});

/** Rules of hazelcast.yaml. */
export const configRules: readonly SidecarGridRule[] = [
  defaultMapIsOurs,
  ...sectionsAreOurs,
  sectionsStandAlone,
  networkIsOurs,
  restIsOn,
  healthIsOn,
  mergeIsChosen,
  configIsOnce,
  consensusIsKept,
  licenceIsSecret,
];
