import { atLeast } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { oncePer } from '../../expressions/helper.ts';
import { fallback } from '../../expressions/presence.ts';
import { minOf } from '../../manifest/entries.ts';
import type { SidecarGridReference } from './values.ts';

/**
 * The fewest other members that have a copy of an entry before its write is answered: of the map default and of those with
 * a number of their own. Maps without copies are left out: they lose entries whoever goes.
 */
export function fewestCopies(values: SidecarGridReference): Expression<number> {
  const { backupCount, maps } = values.member;
  const helper = {
    name: 'fewestCopies',
    description: 'The fewest copies that a map has of its entries, of maps with copies.',
  };
  return oncePer(values, helper.name, () =>
    minOf(
      helper,
      backupCount,
      maps,
      'settings',
      (settings) => fallback(settings.backupCount, 0),
      (settings) => atLeast(fallback(settings.backupCount, 0), 1),
    ),
  );
}
