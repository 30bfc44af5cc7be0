import type { Expression } from '../expressions/expression.ts';
import type { FreeList } from '../values/collections.ts';
import { Tagged } from './visit.ts';

/** All entries of a user's list, among other entries. */
export class Spread extends Tagged<'spread'> {
  /** Only for the compiler. */
  declare readonly spreadOf: FreeList;

  constructor(readonly list: Expression<FreeList>) {
    super('spread');
  }
}

/** All entries of the user's list, among other entries of a list. */
export function spread(list: Expression<FreeList>): Spread {
  return new Spread(list);
}
