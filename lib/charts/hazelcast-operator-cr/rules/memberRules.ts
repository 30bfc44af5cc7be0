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
import { HAZELCAST_OBJECTS, HAZELCAST_TYPES, type OperatorRule, unsaid } from './operatorRule.ts';

const CUSTOM_CONFIG = 'https://docs.hazelcast.com/operator/5.19/custom-config';

/** Seconds that the operator gives a pod to end, of which the JVM and the kubelet need some. */
const LONGEST_HANDOVER = 585;

const handoverFits: OperatorRule = defineRule({
  id: 'OP040',
  severity: 'warning',
  place: 'member.gracefulShutdown.maxWaitSeconds',
  broken: ({ member: { gracefulShutdown } }) =>
    and(gracefulShutdown.enabled, greaterThan(gracefulShutdown.maxWaitSeconds, LONGEST_HANDOVER)),
  message: ({ member }) =>
    text`the operator gives each pod 600 seconds to end, so a member that hands entries over for ${member.gracefulShutdown.maxWaitSeconds} is killed before.`,
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
    text`the operator runs the Enterprise edition only, and takes a cluster of another one down: in place of ${member.image.repository} members run ${member.image.repository}-enterprise, which needs a licence.`,
  remedy: {
    values:
      'Set it to hazelcast/hazelcast-enterprise, and name the Secret with the licence in managementCenter.licenseSecret.name.',
  },
  source: 'https://github.com/hazelcast/hazelcast-platform-operator/pull/1170',
});

/** Properties that the operator sets itself, and never lets go of. */
const FIXED_PROPERTIES = ['hazelcast.cluster.version.auto.upgrade.enabled', 'hazelcast.persistence.auto.cluster.state'];

const propertiesAreTaken: OperatorRule = defineRule({
  id: 'OP042',
  severity: 'warning',
  place: 'member.properties',
  broken: ({ member }) => or(...FIXED_PROPERTIES.map((name) => hasKey(member.properties, name))),
  message: `the operator sets ${FIXED_PROPERTIES.join(' and ')} to true, and passes over yours without a word.`,
  remedy: { values: 'Leave them out.' },
  source: HAZELCAST_OBJECTS,
});

/** Sections that the operator always writes: those of a custom configuration are lost. */
const sectionsAreRead: OperatorRule = defineRule({
  id: 'OP043',
  severity: 'warning',
  place: 'member.config',
  broken: ({ member }) => notEmpty(member.config),
  message:
    'these sections stand in a ConfigMap that spec.customConfigCmName names: the operator passes over those that it writes itself, of jet all but enabled, and replaces no pod when they change.',
  remedy: { values: 'Set fields of the Hazelcast resource where there are some, and restart the pods after a change.' },
  source: CUSTOM_CONFIG,
});

const copiesOfOtherMaps: OperatorRule = defineRule({
  id: 'OP044',
  severity: 'warning',
  place: 'member.backupCount',
  broken: ({ member }) => or(notEqual(member.backupCount, 1), notEqual(member.asyncBackupCount, 0)),
  message: ({ member }) =>
    text`no resource sets the map default, so a map that is not among member.maps has 1 copy of each entry, not ${member.backupCount} and ${member.asyncBackupCount} asynchronous ones.`,
  remedy: { values: 'Name each map, or a pattern of it, in member.maps: those get these numbers.' },
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
  message: 'the Hazelcast resource refuses variables that start with HZ_.',
  remedy: { values: 'Set member.properties or member.config in place of them.' },
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
  message: 'the Hazelcast resource refuses variables that start with HZ_.',
  remedy: { values: 'Set member.properties or member.config in place of them.' },
  source: `${HAZELCAST_TYPES}#L199`,
});

/** As the chart sidecar-grid, whose remedy is a variable that the operator refuses. */
const noSecretsInOptions: OperatorRule = defineRule({
  ...ruleOfGrid('SG023'),
  id: 'OP055',
  remedy: {
    values: 'Take it out: the resource has fields of its own that name Secrets, such as licenseKeySecretName and tls.',
  },
});

/** The same of the licence. */
const licenceIsNoText: OperatorRule = defineRule({
  ...ruleOfGrid('SG075'),
  id: 'OP056',
  remedy: { values: 'Take it out, and name its Secret in managementCenter.licenseSecret.name.' },
});

/** Rules of the container of members, and of their configuration. */
export const memberRules: readonly OperatorRule[] = [
  handoverFits,
  editionIsEnterprise,
  propertiesAreTaken,
  sectionsAreRead,
  copiesOfOtherMaps,
  variablesAreTaken,
  moreVariablesAreTaken,
  noSecretsInOptions,
  licenceIsNoText,
  unsaid({
    id: 'OP047',
    place: 'member.image.digest',
    message: 'the operator names an image by its tag only, so the digest is left out.',
    remedy: { values: 'Set member.image.tag to a whole version.' },
  }),
  unsaid({
    id: 'OP048',
    place: 'member.port',
    message:
      'clients reach members at port 5701, and members each other at 5702: no field of the public resource changes that.',
    remedy: { values: 'Leave it out, and let clients use port 5701.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP049',
    place: 'member.network',
    message: 'the operator writes the network of members itself, and passes over one in a custom configuration.',
    remedy: { values: 'Leave it out, or set spec.advancedNetwork of the Hazelcast resource.' },
    source: CUSTOM_CONFIG,
  }),
  unsaid({
    id: 'OP050',
    place: 'member.discovery',
    message: 'members always find each other through the Kubernetes API, and the operator makes the Role for that.',
    remedy: { values: 'Leave it out.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP051',
    place: 'member.probes',
    message: 'the operator sets the probes of members: every 10 seconds, with 10 failures.',
    remedy: { values: 'Leave it out.' },
    source: HAZELCAST_OBJECTS,
  }),
  unsaid({
    id: 'OP052',
    place: 'member.existingConfigMap',
    message: 'the operator writes hazelcast.yaml itself, so this ConfigMap is not read.',
    remedy: { values: 'Put the sections below its key hazelcast into member.config, and maps into member.maps.' },
    source: CUSTOM_CONFIG,
  }),
  unsaid({
    id: 'OP053',
    place: 'member.envFrom',
    message: 'no field of the public resource takes variables from elsewhere.',
    remedy: { values: 'Name each in member.extraEnv, with valueFrom.' },
  }),
  unsaid({
    id: 'OP054',
    place: 'member.securityContext',
    message:
      'the operator sets the security context of members: uid 65534, a root filesystem that is read only, no capabilities.',
    remedy: { values: 'Leave it out.' },
    source: HAZELCAST_OBJECTS,
  }),
];

function ruleOfGrid(wanted: string): OperatorRule {
  const rule = sidecarGridRules.find(({ id }) => id === wanted);
  if (rule === undefined) throw new Error(`the chart sidecar-grid has no rule ${wanted}`);
  return rule;
}
