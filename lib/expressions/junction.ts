import type { Context } from './context.ts';
import { Expression } from './expression.ts';
import { argument, call, type GoText } from './goText.ts';
import type { Scope } from './scope.ts';
import { UnknownFact } from './unknown.ts';

/** Gives a condition the form that a template prints. */
export type Normalize = (condition: Expression<boolean>) => Expression<boolean>;

/** `and` or `or` of conditions. */
export class Junction extends Expression<boolean> {
  constructor(
    readonly operator: 'and' | 'or',
    readonly operands: readonly Expression<boolean>[],
    /** @default - it has its normal form already */
    private readonly normalize?: Normalize,
  ) {
    super('boolean');
  }

  /** By Kleene's logic: one operand may settle the answer although another is unknown. */
  evaluate(context: Context): boolean {
    const settled = this.operator === 'or';
    let unknown: UnknownFact | undefined;
    for (const operand of this.operands) {
      try {
        if (operand.evaluate(context) === settled) return settled;
      } catch (error) {
        if (!(error instanceof UnknownFact)) throw error;
        unknown = error;
      }
    }
    if (unknown) throw unknown;
    return !settled;
  }

  template(scope: Scope): GoText {
    if (this.normalize) return this.normalize(this).template(scope);
    return this.joined((operand) => operand.template(scope));
  }

  override condition(scope: Scope): GoText {
    if (this.normalize) return this.normalize(this).condition(scope);
    return this.joined((operand) => operand.condition(scope));
  }

  private joined(print: (operand: Expression<boolean>) => GoText): GoText {
    return call([this.operator, ...this.operands.map((operand) => argument(print(operand)))].join(' '));
  }
}

/** The opposite of a condition. */
export class Not extends Expression<boolean> {
  constructor(
    readonly operand: Expression<boolean>,
    /** @default - it has its normal form already */
    private readonly normalize?: Normalize,
  ) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return !this.operand.evaluate(context);
  }

  /** Go's `not` gives a boolean of anything, so the operand's truth is enough. */
  template(scope: Scope): GoText {
    if (this.normalize) return this.normalize(this).template(scope);
    return call(`not ${argument(this.operand.condition(scope))}`);
  }

  override condition(scope: Scope): GoText {
    return this.normalize ? this.normalize(this).condition(scope) : this.template(scope);
  }
}
