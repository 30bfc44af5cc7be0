import { defineRule } from '../../../rules/rule.ts';
import { fieldIsTrue } from '../../../expressions/collections.ts';
import { notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { matches } from '../../../expressions/regex.ts';
import { endsWith, startsWith } from '../../../expressions/strings.ts';
import { text } from '../../../expressions/text.ts';
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
    place: `member.${map}.${section}.${field}`,
    broken: (values) => and(isOpenSource(values), fieldIsTrue(values.member[map], section, field)),
    message: `${feature} requires Hazelcast Enterprise Edition: with an image of the open-source edition each member ends when it starts.`,
    remedy: {
      values:
        'Set it to false, or member.image.repository to an image of the Enterprise edition such as hazelcast/hazelcast-enterprise.',
    },
    source: `${HAZELCAST_DOCS}/getting-started/editions`,
  }),
);

/** The minor version that the chart brings. */
const MINOR = '5.5';

/** Only the Enterprise edition goes from one minor version to the next without stopping all members. */
const minorStays: SidecarGridRule = defineRule({
  id: 'SG068',
  severity: 'warning',
  place: 'member.image.tag',
  broken: (values) => {
    const { tag, digest } = values.member.image;
    const isWhole = matches(tag, '^[0-9]+[.][0-9]+[.][0-9]+');
    return and(isOpenSource(values), not(notEmpty(digest)), isWhole, not(startsWith(tag, `${MINOR}.`)));
  },
  message: ({ member }) =>
    text`in the open-source edition members of two minor versions form no cluster: in a release whose members have another minor the first pod with ${member.image.tag} is refused, and the rollout stops there.`,
  remedy: {
    values:
      'In such a release stop all members first with replicas=0, which empties the grid, or install a second one; a new release needs nothing, and member.image.digest in place of the tag says so.',
  },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rolling-upgrades`,
});

/** Probes, tests and Management Center speak without TLS to the one port that members have. */
const portHasNoTls: SidecarGridRule = defineRule({
  id: 'SG078',
  severity: 'error',
  place: 'member.network.ssl.enabled',
  broken: ({ member }) => fieldIsTrue(member.network, 'ssl', 'enabled'),
  message: 'TLS requires Hazelcast Enterprise Edition, and probes ask the same port without it: no pod gets ready.',
  remedy: { values: 'Set it to false, and encrypt with a service mesh.' },
  source: `${HAZELCAST_DOCS}/security/tls-ssl`,
});

/** The image is that of the open-source edition. Of an app that is a member itself nobody knows. */
function isOpenSource({ member, topology }: SidecarGridReference): Expression<boolean> {
  return and(notEqual(topology, 'embedded'), endsWith(member.image.repository, 'hazelcast/hazelcast'));
}

/** Rules of the edition of Hazelcast. */
export const editionRules: readonly SidecarGridRule[] = [...featuresAreOfEdition, portHasNoTls, minorStays];
