import type { Context } from '../expressions/context.ts';
import { Expression } from '../expressions/expression.ts';
import type { Helper } from '../expressions/helper.ts';
import { call, type GoText } from '../expressions/goText.ts';
import { Source } from '../expressions/reference.ts';
import type { Scope } from '../expressions/scope.ts';
import { Variable } from '../expressions/variable.ts';
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
    scope.useHelper(this);
    return call(`include "${scope.chartName}.${this.name}" ${scope.root}`);
  }
}

/**
 * The keys of the entries that the condition holds of. Each is a helper: two of one name in one chart are refused. Entries
 * are read as data: a condition makes no use of a field, so a chart that makes none either still hears of it.
 */
export function keysWhere<Item extends Declaration>(
  helper: Helper,
  map: MapReference<Item>,
  of: Item,
  names: readonly [key: string, value: string],
  condition: (value: ReferenceOf<Item>) => Expression<boolean>,
): KeysWhere {
  const [key, value] = [new Variable(names[0]), new Variable(names[1])];
  const loop: MapLoop = { over: 'map', collection: map, first: key, second: value };
  const entry = of.reference(Source.variable(value), false) as ReferenceOf<Item>;
  return new KeysWhere(helper.name, helper.description, loop, map.key(key), condition(entry));
}
