import { fieldIsTrue, hasKey } from '../../expressions/collections.ts';
import { and, not } from '../../expressions/logic.ts';
import { defineRule } from '../../rules/rule.ts';
import { HAZELCAST_DOCS, type MemberRule } from '../memberFacts.ts';

/** Features of the Enterprise edition: where they are turned on, and what a member calls them when it ends. */
const ENTERPRISE: readonly (readonly [
  id: string,
  map: 'config' | 'network',
  section: string,
  field: string,
  feature: string,
])[] = [
  ['SG070', 'config', 'security', 'enabled', 'Security'],
  ['SG071', 'config', 'persistence', 'enabled', 'Hot Restart'],
  ['SG072', 'config', 'auditlog', 'enabled', 'Auditlog'],
  ['SG073', 'config', 'user-code-namespaces', 'enabled', 'User Code Namespaces'],
  ['SG074', 'config', 'dynamic-configuration', 'persistence-enabled', 'Dynamic Configuration Persistence'],
  ['SG076', 'config', 'hot-restart-persistence', 'enabled', 'Hot Restart'],
  ['SG077', 'config', 'tpc', 'enabled', 'TPC'],
  ['SG079', 'network', 'symmetric-encryption', 'enabled', 'Symmetric Encryption'],
];

/** Members of the open-source edition end when they start with a feature of the other one. */
const featuresAreOfEdition: readonly MemberRule[] = ENTERPRISE.map(([id, map, section, field, feature]) =>
  defineRule({
    id,
    severity: 'error',
    place: `${map}.${section}.${field}`,
    broken: (facts) => and(facts.isOpenSource, fieldIsTrue(facts[map], section, field)),
    message: `${feature} requires Hazelcast Enterprise Edition. Members with an image of the open-source edition exit at startup.`,
    remedy: {
      values:
        'Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise.',
      manifests: 'Set it to false, or use an image of the Enterprise edition such as hazelcast/hazelcast-enterprise.',
    },
    source: `${HAZELCAST_DOCS}/getting-started/editions`,
  }),
);

/** Backups of maps are made again wherever a member starts. Groups of the CP subsystem are not. */
const consensusIsKept: MemberRule = defineRule({
  id: 'SG056',
  severity: 'warning',
  place: 'config.cp-subsystem',
  broken: ({ config }) =>
    and(hasKey(config, 'cp-subsystem'), not(fieldIsTrue(config, 'cp-subsystem', 'persistence-enabled'))),
  message:
    'Without persistence, a member that restarts loses its part of the CP subsystem. Persistence needs the Enterprise edition, and so does cp-member-count.',
  remedy: {
    values:
      'Remove it, or set persistence-enabled with a member.image of the Enterprise edition and volumes that outlive pods.',
    manifests:
      'Remove it, or use an image of the Enterprise edition with persistence-enabled and volumes that outlive pods.',
  },
  source: `${HAZELCAST_DOCS}/cp-subsystem/configuration`,
});

/** Everyone who may read ConfigMaps would have the license. */
const licenseIsSecret: MemberRule = defineRule({
  id: 'SG075',
  severity: 'error',
  place: 'config.license-key',
  broken: ({ config, configIsPublic }) => and(configIsPublic, hasKey(config, 'license-key')),
  message: 'The license is in a ConfigMap, where anyone who may read ConfigMaps sees it.',
  remedy: {
    values: 'Put it in a Secret, and name that in member.extraEnv with the variable HZ_LICENSEKEY.',
    manifests: 'Put it in a Secret, and set the variable HZ_LICENSEKEY from there.',
  },
  source: `${HAZELCAST_DOCS}/deploy/enterprise-licenses`,
});

/** Rules of the edition of Hazelcast. */
export const editionRules: readonly MemberRule[] = [...featuresAreOfEdition, consensusIsKept, licenseIsSecret];
