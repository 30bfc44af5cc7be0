import { add } from '../../expressions/arithmetic.ts';
import { atLeast, equal, greaterThan, notEqual } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { oncePer } from '../../expressions/helper.ts';
import { and, or } from '../../expressions/logic.ts';
import { defaultIfAbsent, notEmpty, present } from '../../expressions/presence.ts';
import { text } from '../../expressions/text.ts';
import { keysWhere } from '../../manifest/keysWhere.ts';
import { defineRule } from '../../rules/rule.ts';
import type { ReferenceOf } from '../../values/declaration.ts';
import type { mapSettings } from '../mapConfig.ts';
import { HAZELCAST_DOCS, type MemberFacts, type MemberRule } from '../memberFacts.ts';

const BACKUPS = `${HAZELCAST_DOCS}/data-structures/backing-up-maps`;

/** Backups of an entry never share what may fail, so there must be one place more than backups. */
const crowded = mapsWhere(
  'mapsWithoutRoom',
  'Maps with more backups than there are other members, nodes or zones for them.',
  ({ backupCount }, { members, mode, nodes, zones }) => {
    const backups = defaultIfAbsent(backupCount, 0);
    return or(
      atLeast(backups, members),
      and(notEqual(mode, 'none'), greaterThan(nodes, 0), atLeast(backups, nodes)),
      and(equal(mode, 'zone'), greaterThan(zones, 0), atLeast(backups, zones)),
    );
  },
);

/** Maps have numbers of backups of their own. */
const enoughForMaps: MemberRule = defineRule({
  id: 'SG086',
  severity: 'warning',
  place: 'maps',
  broken: (facts) => and(notEqual(facts.members, 0), notEmpty(crowded(facts))),
  message: (facts) =>
    text`Map ${crowded(facts)} has more backups than there are other members, nodes or zones. Some backups are not made.`,
  remedy: {
    values: "Lower the map's backupCount, or run more members in more places.",
    manifests: "Lower the map's backup-count, or run more members.",
  },
  source: BACKUPS,
});

const bare = mapsWhere(
  'mapsWithoutCopies',
  'Maps without a synchronous backup, though the map default may have some.',
  ({ backupCount }) => equal(defaultIfAbsent(backupCount, 1), 0),
);

/** A map may have no backups on purpose, but then the mode does not hold for it. */
const mapsHaveBackups: MemberRule = defineRule({
  id: 'SG087',
  severity: 'warning',
  place: 'maps',
  broken: (facts) => and(notEqual(facts.mode, 'none'), notEmpty(bare(facts))),
  message: (facts) =>
    text`Map ${bare(facts)} has no synchronous backup: when a ${facts.mode} fails, its entries or its last writes are lost.`,
  remedy: {
    values: "Set the map's backupCount to 1 or more, or availability.mode to none.",
    manifests: "Set the map's backup-count to 1 or more, or turn partition-group off.",
  },
  source: BACKUPS,
});

const overloaded = mapsWhere(
  'mapsWithTooManyCopies',
  'Maps with more backups of both kinds than Hazelcast allows.',
  ({ backupCount, asyncBackupCount }, { backups, asyncBackups }) =>
    and(
      or(present(backupCount), present(asyncBackupCount)),
      greaterThan(add(defaultIfAbsent(backupCount, backups), defaultIfAbsent(asyncBackupCount, asyncBackups)), 6),
    ),
);

/** Hazelcast refuses more, and the member does not start. */
const mapsHaveNotTooMany: MemberRule = defineRule({
  id: 'SG088',
  severity: 'error',
  place: 'maps',
  broken: (facts) => notEmpty(overloaded(facts)),
  message: (facts) =>
    text`Map ${overloaded(facts)} exceeds Hazelcast's maximum of 6 backups, synchronous and asynchronous together: no member starts.`,
  remedy: {
    values:
      "Set the map's backupCount and asyncBackupCount to 6 or less in total. Those that it does not set come from member.backupCount and member.asyncBackupCount.",
    manifests: "Set the map's backup-count and async-backup-count to 6 or less in total.",
  },
  source: BACKUPS,
});

/** Rules of the backups that maps have by themselves. */
export const mapRules: readonly MemberRule[] = [enoughForMaps, mapsHaveBackups, mapsHaveNotTooMany];

/** Names of maps that meet a condition: one helper, both in the condition and in the message of a rule. */
function mapsWhere(
  name: string,
  description: string,
  condition: (map: ReferenceOf<typeof mapSettings>, facts: MemberFacts) => Expression<boolean>,
): (facts: MemberFacts) => Expression<string> {
  return (facts) =>
    oncePer(facts, name, () =>
      keysWhere({ name, description }, facts.maps, ['name', 'settings'], (settings) => condition(settings, facts)),
    );
}
