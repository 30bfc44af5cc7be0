import { least } from '../../expressions/arithmetic.ts';
import type { Expression } from '../../expressions/expression.ts';
import { leastDigit } from './rules/numbers.ts';
import type { SidecarGridReference } from './values.ts';

/**
 * The fewest other members that have a copy of an entry before its write is answered: of the map default and of those with
 * a number of their own. Maps without copies are left out: they lose entries whoever goes.
 */
export function fewestCopies({ member }: SidecarGridReference): Expression<number> {
  return least(member.backupCount, leastDigit(member.maps, 'backupCount'));
}
