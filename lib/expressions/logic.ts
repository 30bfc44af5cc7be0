import type { Context } from './context.ts';
import { Expression, type Input } from './expression.ts';
import { refuseOptional } from './function.ts';
import { argument, call, type GoText } from './goText.ts';
import { lift, Literal } from './literal.ts';
import type { Scope } from './scope.ts';

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
  return lifted instanceof Not ? lifted.operand : new Not(lifted);
}

/** `and` or `or` of boolean operands, with known and repeated ones folded away. */
export class Junction extends Expression<boolean> {
  constructor(
    readonly operator: 'and' | 'or',
    readonly operands: readonly Expression<boolean>[],
  ) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return this.operator === 'and'
      ? this.operands.every((operand) => operand.evaluate(context))
      : this.operands.some((operand) => operand.evaluate(context));
  }

  template(scope: Scope): GoText {
    return call([this.operator, ...this.operands.map((operand) => argument(operand.template(scope)))].join(' '));
  }

  override condition(scope: Scope): GoText {
    return call([this.operator, ...this.operands.map((operand) => argument(operand.condition(scope)))].join(' '));
  }
}

class Not extends Expression<boolean> {
  constructor(readonly operand: Expression<boolean>) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return !this.operand.evaluate(context);
  }

  /** Go's `not` gives a boolean of anything, so the operand's truth is enough. */
  template(scope: Scope): GoText {
    return call(`not ${argument(this.operand.condition(scope))}`);
  }
}

function join(operator: 'and' | 'or', conditions: readonly Input<boolean>[]): Expression<boolean> {
  const neutral = operator === 'and';
  const operands = conditions.map(lift).flatMap((operand) => flatten(operator, operand));
  operands.forEach(refuseOptional);
  if (operands.some((operand) => operand instanceof Literal && operand.value !== neutral)) return Literal.of(!neutral);
  const open = [...new Set(operands.filter((operand) => !(operand instanceof Literal)))];
  if (open.some((operand) => operand instanceof Not && open.includes(operand.operand))) return Literal.of(!neutral);
  const [first] = open;
  if (!first) return Literal.of(neutral);
  return open.length === 1 ? first : new Junction(operator, open);
}

function flatten(operator: 'and' | 'or', operand: Expression<boolean>): readonly Expression<boolean>[] {
  return operand instanceof Junction && operand.operator === operator ? operand.operands : [operand];
}
