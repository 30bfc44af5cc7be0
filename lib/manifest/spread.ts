import type { Expression } from '../expressions/expression.ts';
import type { FreeList } from '../values/collections.ts';
import { KIND } from './visitor.ts';

/** All entries of a user's list, among other entries. */
export class Spread {
  readonly [KIND] = 'spread';

  /** Only for the compiler. */
  declare readonly spreadOf: FreeList;

  constructor(readonly list: Expression<FreeList>) {}
}

/** All entries of the user's list, among other entries of a list. */
export function spread(list: Expression<FreeList>): Spread {
  return new Spread(list);
}
