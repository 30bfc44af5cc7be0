import type { Expression, Input } from './expression.ts';
import { refuseOptional } from './function.ts';
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
  refuseOptional(lifted);
  if (lifted instanceof Literal) return Literal.of(!lifted.value);
  return lifted instanceof Not ? lifted.operand : new Not(lifted, normalForm);
}

/** Only what is known already is folded here, which is cheap; the rest waits until a template prints it. */
function join(operator: 'and' | 'or', conditions: readonly Input<boolean>[]): Expression<boolean> {
  const neutral = operator === 'and';
  const operands = conditions.map(lift).flatMap((operand) => flatten(operator, operand));
  operands.forEach(refuseOptional);
  if (operands.some((operand) => operand instanceof Literal && operand.value !== neutral)) return Literal.of(!neutral);
  const open = [...new Set(operands.filter((operand) => !(operand instanceof Literal)))];
  if (open.some((operand) => operand instanceof Not && open.includes(operand.operand))) return Literal.of(!neutral);
  const [first] = open;
  if (!first) return Literal.of(neutral);
  return open.length === 1 ? first : new Junction(operator, open, normalForm);
}

function flatten(operator: 'and' | 'or', operand: Expression<boolean>): readonly Expression<boolean>[] {
  return operand instanceof Junction && operand.operator === operator ? operand.operands : [operand];
}
