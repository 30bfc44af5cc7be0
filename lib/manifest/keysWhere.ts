import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import { type Helper, include } from '../expressions/helper.ts';
import type { GoText } from '../expressions/goText.ts';
import { type Scope, Variable } from '../expressions/scope.ts';
import type { MapReference } from '../values/collections.ts';
import type { Declaration, ReferenceOf } from '../values/declaration.ts';
import { type Loop, turns } from './each.ts';

/** A loop over the entries of a map. */
export interface MapLoop extends Loop {
  readonly first: Variable;
  readonly second: Variable;
}

/** The keys of a map whose entries meet a condition, as a text with a name: `a, b`, and `""` where none does. */
export class KeysWhere extends Expression<string> implements Helper {
  constructor(
    readonly name: string,
    readonly description: string,
    readonly loop: MapLoop,
    readonly key: Expression<string>,
    readonly test: Expression<boolean>,
  ) {
    super('string');
  }

  evaluate(context: Context): string {
    const met = turns(this.loop, context).filter((turn) => this.test.evaluate(turn));
    return met.map((turn) => this.key.evaluate(turn)).join(', ');
  }

  template(scope: Scope): GoText {
    return include(this, scope);
  }
}

/** The keys of the entries that meet the condition. Each is a helper: two of one name in one chart are refused. */
export function keysWhere<Item extends Declaration>(
  helper: Helper,
  map: MapReference<Item>,
  names: readonly [key: string, value: string],
  condition: (value: ReferenceOf<Item>) => Expression<boolean>,
): KeysWhere {
  const [key, value] = [new Variable(names[0]), new Variable(names[1])];
  const loop: MapLoop = { over: 'map', collection: map, first: key, second: value };
  return new KeysWhere(helper.name, helper.description, loop, map.key(key), condition(map.data(value)));
}
