import { defineRule } from '../../../chart/rule.ts';
import { fieldIsTrue } from '../../../expressions/collections.ts';
import { notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not } from '../../../expressions/logic.ts';
import { endsWith } from '../../../expressions/strings.ts';
import type { SidecarGridReference } from '../values.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

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
const featuresAreOfEdition: readonly SidecarGridRule[] = ENTERPRISE.map(([id, map, section, field, feature]) =>
  defineRule({
    id,
    severity: 'error',
    path: `member.${map}.${section}.${field}`,
    holds: (values) => not(and(isOpenSource(values), fieldIsTrue(values.member[map], section, field))),
    message: () =>
      `${feature} requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts`,
    fix: 'set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise',
    source: `${HAZELCAST_DOCS}/getting-started/editions`,
  }),
);

/** Probes, tests and Management Center speak without TLS to the one port that members have. */
const portHasNoTls: SidecarGridRule = defineRule({
  id: 'SG078',
  severity: 'error',
  path: 'member.network.ssl.enabled',
  holds: ({ member }) => not(fieldIsTrue(member.network, 'ssl', 'enabled')),
  message: () =>
    'TLS requires Hazelcast Enterprise Edition, and probes ask the same port without it: no pod gets ready',
  fix: 'set it to false, and encrypt with a service mesh',
  source: `${HAZELCAST_DOCS}/security/tls-ssl`,
});

/** The image is that of the open-source edition. Of an app that is a member itself nobody knows. */
function isOpenSource({ member, topology }: SidecarGridReference): Expression<boolean> {
  return and(notEqual(topology, 'embedded'), endsWith(member.image.repository, 'hazelcast/hazelcast'));
}

/** Rules of the edition of Hazelcast. */
export const editionRules: readonly SidecarGridRule[] = [...featuresAreOfEdition, portHasNoTls];
