import { defineRule } from '../../../rules/rule.ts';
import { hasKey, textUnder } from '../../../expressions/collections.ts';
import { greaterThan, notEqual } from '../../../expressions/compare.ts';
import { and, or } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { startsWith } from '../../../expressions/strings.ts';
import { text } from '../../../expressions/text.ts';
import { anyEntry, anyObject } from '../../../manifest/entries.ts';
import { sidecarGridRules } from '../../sidecar-grid/rules/rules.ts';
import { isOpenSource } from '../cluster.ts';
import { HAZELCAST_OBJECTS, HAZELCAST_TYPES, type OperatorRule, unsupported } from './operatorRule.ts';

const CUSTOM_CONFIG = 'https://docs.hazelcast.com/operator/5.19/custom-config';

/** Seconds of the operator's grace period, less what the JVM and the kubelet need. */
const LONGEST_HANDOVER = 585;

const handoverFits: OperatorRule = defineRule({
  id: 'OP040',
  severity: 'warning',
  place: 'member.gracefulShutdown.maxWaitSeconds',
  broken: ({ member: { gracefulShutdown } }) =>
    and(gracefulShutdown.enabled, greaterThan(gracefulShutdown.maxWaitSeconds, LONGEST_HANDOVER)),
  message: ({ member }) =>
    text`The operator sets a grace period of 600 seconds, so Kubernetes kills a member that hands over entries for ${member.gracefulShutdown.maxWaitSeconds}.`,
  remedy: { values: `Set it to ${LONGEST_HANDOVER} or less.` },
  source: HAZELCAST_OBJECTS,
  autofix: () => LONGEST_HANDOVER,
});

const editionIsEnterprise: OperatorRule = defineRule({
  id: 'OP041',
  severity: 'warning',
  place: 'member.image.repository',
  broken: (values) => isOpenSource(values),
  message: ({ member }) =>
    text`The operator runs the Enterprise edition only, and stops clusters of another edition. So members run ${member.image.repository}-enterprise, which needs a license.`,
  remedy: {
    values:
      'Set it to hazelcast/hazelcast-enterprise, and name the Secret with the license in managementCenter.licenseSecret.name.',
  },
  source: 'https://github.com/hazelcast/hazelcast-platform-operator/pull/1170',
});

/** Properties that the operator always sets. */
const FIXED_PROPERTIES = ['hazelcast.cluster.version.auto.upgrade.enabled', 'hazelcast.persistence.auto.cluster.state'];

const propertiesAreTaken: OperatorRule = defineRule({
  id: 'OP042',
  severity: 'warning',
  place: 'member.properties',
  broken: ({ member }) => or(...FIXED_PROPERTIES.map((name) => hasKey(member.properties, name))),
  message: `The operator sets ${FIXED_PROPERTIES.join(' and ')} to true, and silently ignores other values.`,
  remedy: { values: 'Remove them.' },
  source: HAZELCAST_OBJECTS,
});

/** The operator ignores sections that it writes itself. */
const sectionsAreRead: OperatorRule = defineRule({
  id: 'OP043',
  severity: 'warning',
  place: 'member.config',
  broken: ({ member }) => notEmpty(member.config),
  message:
    'The chart puts these sections into the ConfigMap of spec.customConfigCmName. The operator ignores those that it writes itself (of jet, all but enabled), and restarts no pod when they change.',
  remedy: { values: 'Use fields of the Hazelcast resource where they exist, and restart the pods after a change.' },
  source: CUSTOM_CONFIG,
});

const backupsOfOtherMaps: OperatorRule = defineRule({
  id: 'OP044',
  severity: 'warning',
  place: 'member.backupCount',
  broken: ({ member }) => or(notEqual(member.backupCount, 1), notEqual(member.asyncBackupCount, 0)),
  message: ({ member }) =>
    text`No resource sets defaults for maps. A map outside member.maps has 1 backup, not ${member.backupCount} and ${member.asyncBackupCount} asynchronous ones.`,
  remedy: { values: 'List each map, or a pattern for it, in member.maps. Those maps get these numbers.' },
  source: 'https://docs.hazelcast.com/operator/5.19/map-configuration',
});

const variablesAreTaken: OperatorRule = defineRule({
  id: 'OP045',
  severity: 'error',
  place: 'member.env',
  broken: ({ member }) =>
    anyEntry(
      { name: 'setsHazelcastVariable', description: 'Whether member.env sets a variable that starts with HZ_.' },
      member.env,
      'value',
      (_, name) => startsWith(name, 'HZ_'),
    ),
  message: 'The Hazelcast resource rejects variables that start with HZ_.',
  remedy: { values: 'Set member.properties or member.config instead.' },
  source: `${HAZELCAST_TYPES}#L199`,
});

const moreVariablesAreTaken: OperatorRule = defineRule({
  id: 'OP046',
  severity: 'error',
  place: 'member.extraEnv',
  broken: ({ member }) =>
    anyObject(
      { name: 'addsHazelcastVariable', description: 'Whether member.extraEnv sets a variable that starts with HZ_.' },
      member.extraEnv,
      'variable',
      (variable) => startsWith(textUnder(variable, 'name'), 'HZ_'),
    ),
  message: 'The Hazelcast resource rejects variables that start with HZ_.',
  remedy: { values: 'Set member.properties or member.config instead.' },
  source: `${HAZELCAST_TYPES}#L199`,
});

/** As in the chart sidecar-grid, whose remedy is a variable that the operator rejects. */
const noSecretsInOptions: OperatorRule = defineRule({
  ...ruleOfGrid('SG023'),
  id: 'OP055',
  remedy: {
    values: 'Remove it. The resource has fields that name Secrets, such as licenseKeySecretName and tls.',
  },
});

/** The same for the license. */
const licenseIsNoText: OperatorRule = defineRule({
  ...ruleOfGrid('SG075'),
  id: 'OP056',
  remedy: { values: 'Remove it, and name its Secret in managementCenter.licenseSecret.name.' },
});

/** Rules of the container of members, and of their configuration. */
export const memberRules: readonly OperatorRule[] = [
  handoverFits,
  editionIsEnterprise,
  propertiesAreTaken,
  sectionsAreRead,
  backupsOfOtherMaps,
  variablesAreTaken,
  moreVariablesAreTaken,
  noSecretsInOptions,
  licenseIsNoText,
  unsupported({
    id: 'OP047',
    place: 'member.image.digest',
    message: 'The operator uses only the tag of an image, so the chart leaves the digest out.',
    remedy: { values: 'Set member.image.tag to a full version.' },
  }),
  unsupported({
    id: 'OP048',
    place: 'member.port',
    message:
      'Clients reach members at port 5701, and members reach each other at 5702. No field of the public resource changes that.',
    remedy: { values: 'Remove it, and let clients use port 5701.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP049',
    place: 'member.network',
    message: 'The operator writes the network section itself, and ignores one in a custom configuration.',
    remedy: { values: 'Remove it, or set spec.advancedNetwork of the Hazelcast resource.' },
    source: CUSTOM_CONFIG,
  }),
  unsupported({
    id: 'OP050',
    place: 'member.discovery',
    message: 'Members always find each other through the Kubernetes API, and the operator creates the Role for that.',
    remedy: { values: 'Remove it.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP051',
    place: 'member.probes',
    message: 'The operator sets the probes of members: every 10 seconds, with up to 10 failures.',
    remedy: { values: 'Remove it.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsupported({
    id: 'OP052',
    place: 'member.existingConfigMap',
    message: 'The operator writes hazelcast.yaml itself, so members do not read this ConfigMap.',
    remedy: { values: 'Move the sections below its key hazelcast to member.config, and maps to member.maps.' },
    source: CUSTOM_CONFIG,
  }),
  unsupported({
    id: 'OP053',
    place: 'member.envFrom',
    message: 'The public resource has no field for envFrom.',
    remedy: { values: 'List each variable in member.extraEnv, with valueFrom.' },
  }),
  unsupported({
    id: 'OP054',
    place: 'member.securityContext',
    message:
      'The operator sets the security context of members: UID 65534, a read-only root filesystem and no capabilities.',
    remedy: { values: 'Remove it.' },
    source: HAZELCAST_OBJECTS,
  }),
];

function ruleOfGrid(wanted: string): OperatorRule {
  const rule = sidecarGridRules.find(({ id }) => id === wanted);
  if (rule === undefined) throw new Error(`the chart sidecar-grid has no rule ${wanted}`);
  return rule;
}
