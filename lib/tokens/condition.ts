import type { IConstruct } from 'constructs';
import { UserError } from '../errors.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { lift } from '../expressions/literal.ts';
import { and } from '../expressions/logic.ts';
import { TokenTable } from './table.ts';

const conditions = new WeakMap<IConstruct, Expression<boolean>[]>();

/**
 * All objects under the construct are in the chart only where the condition holds. What refers to them by name is the
 * caller's.
 */
export const Condition = {
  /** @throws UserError outside a chart's compose(), where an `if` does */
  of(construct: IConstruct, condition: Input<boolean>): void {
    if (!TokenTable.current)
      throw new UserError(`${construct.node.path}: Condition.of() is used outside compose(): use if`);
    conditions.set(construct, [...(conditions.get(construct) ?? []), lift(condition)]);
  },
} as const;

/** Under which condition an object of the construct is there. */
export function conditionOf(construct: IConstruct): Expression<boolean> {
  return and(...construct.node.scopes.flatMap((scope) => conditions.get(scope) ?? []));
}
