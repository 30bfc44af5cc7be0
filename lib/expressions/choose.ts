import { UserError } from '../errors.ts';
import type { Context } from './context.ts';
import { describe, Expression, type Input, type Range, SAFE_RANGE, type Traits } from './expression.ts';
import { assertNotOptional } from './function.ts';
import { argument, call, type GoText } from './goText.ts';
import { lift, Literal } from './literal.ts';
import type { Scope } from './scope.ts';

/** `yes` where the condition holds, else `no`. Both have values whether chosen or not, so neither may fail. */
export function choose<T>(condition: Input<boolean>, yes: Input<T>, no: Input<NoInfer<T>>): Expression<T> {
  const [test, left, right] = [lift(condition), lift(yes), lift<T>(no)];
  [test, left, right].forEach(assertNotOptional);
  if (test instanceof Literal) return test.value ? left : right;
  if (left.kind !== right.kind) {
    throw new UserError(
      `a choice between ${describe(left)} (${left.kind}) and ${describe(right)} (${right.kind}): both must be of one kind`,
    );
  }
  return new Choice(test, left, right);
}

/** One of two values. Inside a line it prints as `ternary`, as the body of a helper as `if` and `else`. */
export class Choice<T> extends Expression<T> {
  constructor(
    readonly test: Expression<boolean>,
    readonly yes: Expression<T>,
    readonly no: Expression<T>,
  ) {
    super(yes.kind, choiceTraits(yes.traits, no.traits));
  }

  evaluate(context: Context): T {
    return this.test.evaluate(context) ? this.yes.evaluate(context) : this.no.evaluate(context);
  }

  template(scope: Scope): GoText {
    const [yes, no, test] = [this.yes, this.no, this.test].map((part) => argument(part.template(scope)));
    return call(`ternary ${yes} ${no} ${test}`);
  }
}

function choiceTraits(yes: Traits, no: Traits): Traits {
  const both = (trait: 'safe' | 'ascii' | 'nonEmpty') => yes[trait] === true && no[trait] === true;
  return {
    safe: both('safe'),
    ascii: both('ascii'),
    nonEmpty: both('nonEmpty'),
    range: union(yes.range ?? SAFE_RANGE, no.range ?? SAFE_RANGE),
  };
}

function union(left: Range, right: Range): Range {
  return { min: Math.min(left.min, right.min), max: Math.max(left.max, right.max) };
}
