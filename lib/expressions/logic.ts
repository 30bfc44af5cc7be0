import type { Expression, Input } from './expression.ts';
import { assertNotOptional } from './function.ts';
import { Junction, Not } from './junction.ts';
import { lift, Literal } from './literal.ts';
import { normalForm } from './normalForm.ts';

/** All of the conditions hold. */
export function and(...conditions: readonly Input<boolean>[]): Expression<boolean> {
  return join('and', conditions);
}

/** At least one of the conditions holds. */
export function or(...conditions: readonly Input<boolean>[]): Expression<boolean> {
  return join('or', conditions);
}

/** The condition does not hold. */
export function not(condition: Input<boolean>): Expression<boolean> {
  const lifted = lift(condition);
  assertNotOptional(lifted);
  if (lifted instanceof Literal) return Literal.of(!lifted.value);
  return lifted instanceof Not ? lifted.operand : new Not(lifted, normalForm);
}

/** Only what is known already is folded here, which is cheap; the rest waits until a template prints it. */
function join(operator: 'and' | 'or', conditions: readonly Input<boolean>[]): Expression<boolean> {
  const neutral = operator === 'and';
  const open = new Set<Expression<boolean>>();
  let settled = false;
  for (const operand of conditions.flatMap((condition) => flatten(operator, lift(condition)))) {
    assertNotOptional(operand);
    if (!(operand instanceof Literal)) open.add(operand);
    else if (operand.value !== neutral) settled = true;
  }
  const operands = [...open];
  if (settled || operands.some((operand) => operand instanceof Not && open.has(operand.operand)))
    return Literal.of(!neutral);
  const [first] = operands;
  if (!first) return Literal.of(neutral);
  return operands.length === 1 ? first : new Junction(operator, operands, normalForm);
}

function flatten(operator: 'and' | 'or', operand: Expression<boolean>): readonly Expression<boolean>[] {
  return operand instanceof Junction && operand.operator === operator ? operand.operands : [operand];
}
