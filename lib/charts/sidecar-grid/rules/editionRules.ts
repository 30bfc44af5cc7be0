import { defineRule } from '../../../rules/rule.ts';
import { fieldIsTrue } from '../../../expressions/collections.ts';
import { and, not } from '../../../expressions/logic.ts';
import { notEmpty } from '../../../expressions/presence.ts';
import { matches } from '../../../expressions/regex.ts';
import { startsWith } from '../../../expressions/strings.ts';
import { text } from '../../../expressions/text.ts';
import { memberFacts } from '../memberFacts.ts';
import { HAZELCAST_DOCS } from '../../../grid/memberFacts.ts';
import type { SidecarGridRule } from '../values.ts';

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
    return and(memberFacts(values).isOpenSource, not(notEmpty(digest)), isWhole, not(startsWith(tag, `${MINOR}.`)));
  },
  message: ({ member }) =>
    text`In the open-source edition, members of two minor versions form no cluster. If this release runs another minor version, its first pod with ${member.image.tag} is rejected and the rollout stops.`,
  remedy: {
    values:
      'In such a release stop all members first with replicas=0, which empties the grid, or install a second release. To silence this in a new release, set member.image.digest instead of the tag.',
  },
  source: `${HAZELCAST_DOCS}/maintain-cluster/rolling-upgrades`,
});

/** Probes, tests and Management Center use no TLS at the one port that members have. */
const portHasNoTls: SidecarGridRule = defineRule({
  id: 'SG078',
  severity: 'error',
  place: 'member.network.ssl.enabled',
  broken: ({ member }) => fieldIsTrue(member.network, 'ssl', 'enabled'),
  message: 'TLS requires Hazelcast Enterprise Edition, and probes ask the same port without TLS. No pod gets ready.',
  remedy: { values: 'Set it to false, and encrypt with a service mesh.' },
  source: `${HAZELCAST_DOCS}/security/tls-ssl`,
});

/** Rules of the edition of Hazelcast. */
export const editionRules: readonly SidecarGridRule[] = [portHasNoTls, minorStays];
