import { defineRule } from '../../../rules/rule.ts';
import { add } from '../../../expressions/arithmetic.ts';
import { atLeast, equal, greaterThan, notEqual } from '../../../expressions/compare.ts';
import type { Expression } from '../../../expressions/expression.ts';
import { and, not, or } from '../../../expressions/logic.ts';
import { fallback, notEmpty, present } from '../../../expressions/presence.ts';
import { text } from '../../../expressions/text.ts';
import { mapSettings } from '../../../grid/mapConfig.ts';
import { keysWhere } from '../../../manifest/keysWhere.ts';
import type { ReferenceOf } from '../../../values/declaration.ts';
import { memberCount } from '../memberCount.ts';
import type { SidecarGridReference } from '../values.ts';
import { HAZELCAST_DOCS, type SidecarGridRule } from './sidecarGridRule.ts';

const BACKUPS = `${HAZELCAST_DOCS}/data-structures/backing-up-maps`;

/** Copies of an entry never share what may fail, so there must be one place more than copies. */
const crowded = mapsWhere(
  'mapsWithoutRoom',
  'Maps that ask for more copies than there are other members, nodes or zones for them.',
  ({ backupCount }, values) => {
    const { mode, nodes, zones } = values.availability;
    const copies = fallback(backupCount, 0);
    return or(
      atLeast(copies, memberCount(values)),
      and(notEqual(mode, 'none'), greaterThan(nodes, 0), atLeast(copies, nodes)),
      and(equal(mode, 'zone'), greaterThan(zones, 0), atLeast(copies, zones)),
    );
  },
);

/** Maps have numbers of copies of their own. */
const enoughForMaps: SidecarGridRule = defineRule({
  id: 'SG086',
  severity: 'warning',
  place: 'member.maps',
  broken: (values) => and(notEqual(memberCount(values), 0), not(isNone(crowded(values)))),
  message: (values) =>
    text`map ${crowded(values)} asks for more copies of each entry than there are other members, nodes or zones to have one: not all are made.`,
  remedy: { values: 'Set a smaller backupCount of the map, or more members in more places.' },
  source: BACKUPS,
});

const bare = mapsWhere(
  'mapsWithoutCopies',
  'Maps whose writes wait for no copy, though the map default may have some.',
  ({ backupCount }) => equal(fallback(backupCount, 1), 0),
);

/** A map may have no copies on purpose, but then the mode does not hold for it. */
const mapsHaveCopies: SidecarGridRule = defineRule({
  id: 'SG087',
  severity: 'warning',
  place: 'member.maps',
  broken: (values) => and(notEqual(values.availability.mode, 'none'), not(isNone(bare(values)))),
  message: (values) =>
    text`entries of map ${bare(values)} have no copy that a write waits for, so the loss of a ${values.availability.mode} loses them, or with asyncBackupCount the last ones, whatever availability.mode says.`,
  remedy: { values: 'Set backupCount of the map to 1 or more, or availability.mode to none.' },
  source: BACKUPS,
});

const overloaded = mapsWhere(
  'mapsWithTooManyCopies',
  'Maps with more copies of both kinds than Hazelcast allows.',
  ({ backupCount, asyncBackupCount }, { member }) =>
    and(
      or(present(backupCount), present(asyncBackupCount)),
      greaterThan(
        add(fallback(backupCount, member.backupCount), fallback(asyncBackupCount, member.asyncBackupCount)),
        6,
      ),
    ),
);

/** Hazelcast refuses more, and the member does not start. */
const mapsHaveNotTooMany: SidecarGridRule = defineRule({
  id: 'SG088',
  severity: 'error',
  place: 'member.maps',
  broken: (values) => not(isNone(overloaded(values))),
  message: (values) =>
    text`map ${overloaded(values)} has more than the 6 copies that Hazelcast allows, asynchronous ones and those of member.backupCount and member.asyncBackupCount included, so no member would start.`,
  remedy: { values: 'Set backupCount and asyncBackupCount of the map to 6 or less together.' },
  source: BACKUPS,
});

/** Rules of the copies that maps have by themselves. */
export const mapRules: readonly SidecarGridRule[] = [enoughForMaps, mapsHaveCopies, mapsHaveNotTooMany];

/** Names of maps that something is true of: a helper, and the same one in the condition and the message of a rule. */
function mapsWhere(
  name: string,
  description: string,
  condition: (map: ReferenceOf<typeof mapSettings>, values: SidecarGridReference) => Expression<boolean>,
): (values: SidecarGridReference) => Expression<string> {
  const known = new WeakMap<SidecarGridReference, Expression<string>>();
  return (values) => {
    const { maps } = values.member;
    const helper =
      known.get(values) ??
      keysWhere({ name, description }, maps, ['name', 'settings'], (settings) => condition(settings, values));
    known.set(values, helper);
    return helper;
  };
}

function isNone(names: Expression<string>): Expression<boolean> {
  return not(notEmpty(names));
}
