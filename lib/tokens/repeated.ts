import { Construct } from 'constructs';
import { UserError } from '../errors.ts';
import type { Expression } from '../expressions/expression.ts';
import { Variable } from '../expressions/scope.ts';
import { type Loop, turns } from '../manifest/each.ts';
import type { MapReference } from '../values/collections.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import { markTurn } from './scope.ts';
import { TokenTable } from './table.ts';

/**
 * Constructs for each entry of a user's map. Names that they give to objects end in the entry's key: bound its length by
 * the map's `keyPattern`.
 */
export class Repeated<Item extends Declaration = Declaration> extends Construct {
  /** @throws UserError outside a chart's compose(), where a loop does */
  constructor(
    scope: Construct,
    id: string,
    map: MapReference<Item>,
    /** What the template calls the key and the value. */
    names: readonly [key: string, value: string],
    /** Makes the constructs of an entry in a scope of its own. */
    body: (scope: Construct, key: Expression<string>, value: ReferenceOf<Item>) => void,
  ) {
    super(scope, id);
    const table = TokenTable.current;
    if (!table) throw new UserError(`${this.node.path}: Repeated is used outside compose(): use a loop`);
    const [first, second] = [new Variable(names[0]), new Variable(names[1])];
    const loop: Loop = { over: 'map', collection: map, first, second };
    const [key, value] = [map.key(first), map.entry(second)];
    const { context } = table;
    if (!context) {
      const turn = new Construct(this, 'each');
      markTurn(turn, { loop, key, context: undefined });
      body(turn, key, value);
      return;
    }
    for (const [index, known] of turns(loop, context).entries()) {
      const turn = new Construct(this, String(index));
      markTurn(turn, { loop, key, context: known });
      table.inTurn(known, () => body(turn, key, value));
    }
  }
}
