import { UserError } from '../errors.ts';
import type { Context } from './context.ts';
import { describe, Expression, type Input, type Kind, type Traits } from './expression.ts';
import { argument, call, type GoText } from './goText.ts';
import { lift, Literal } from './literal.ts';
import type { Scope } from './scope.ts';

/** What an expression of a kind evaluates to. */
export interface KindType {
  string: string;
  integer: number;
  number: number;
  boolean: boolean;
  integerOrString: number | string;
  list: readonly unknown[];
  map: Readonly<Record<string, unknown>>;
}

/** Both meanings of a function, side by side, so that they are reviewed together. */
export interface Meaning<Arguments extends readonly unknown[], Result> {
  /** The value, of the arguments' values. */
  evaluate(...args: Arguments): Result;
  /** The Go template, of the arguments' templates, each ready to be an argument. */
  template(...args: { [Index in keyof Arguments]: string }): string;
  /** What is known of the value; may throw for arguments that the two meanings would treat differently. @default - nothing */
  traits?(...args: { [Index in keyof Arguments]: Expression<Arguments[Index]> }): Traits;
  /** The condition that holds where this one does not, where a template has a word for it: `ne` for `eq`. @default - none */
  negation?(...args: { [Index in keyof Arguments]: Expression<Arguments[Index]> }): Expression<Result>;
  /** The template is a pipeline that starts with the first argument, which then needs no parentheses. @default false */
  readonly piped?: boolean;
}

/** A function of the expression language: it takes values or expressions, and folds when all are known. */
export type ExpressionFunction<Arguments extends readonly unknown[], Result> = (
  ...args: { [Index in keyof Arguments]: Input<Arguments[Index]> }
) => Expression<Result>;

/** Defines a function of the expression language. */
export function defineFunction<Arguments extends readonly unknown[], K extends Kind>(
  kind: K,
  meaning: Meaning<Arguments, KindType[K]>,
): ExpressionFunction<Arguments, KindType[K]> {
  const untyped = meaning as unknown as Meaning<readonly unknown[], KindType[K]>;
  return (...inputs) => {
    const args = (inputs as readonly Input<unknown>[]).map(lift);
    args.forEach(assertNotOptional);
    return fold(new Call(kind, untyped.traits?.(...args) ?? {}, untyped, args));
  };
}

/** A function applied to arguments. */
export class Call<T> extends Expression<T> {
  constructor(
    kind: Kind,
    traits: Traits,
    readonly meaning: Meaning<readonly unknown[], T>,
    readonly args: readonly Expression[],
  ) {
    super(kind, traits);
  }

  evaluate(context: Context): T {
    return this.meaning.evaluate(...this.args.map((arg) => arg.evaluate(context)));
  }

  template(scope: Scope): GoText {
    const templates = this.args.map((arg) => arg.template(scope));
    return call(
      this.meaning.template(
        ...templates.map((source, index) => (index === 0 && this.meaning.piped ? source.text : argument(source))),
      ),
    );
  }

  override negation(): Expression<T> | undefined {
    return this.meaning.negation?.(...this.args);
  }
}

/** A value that may be absent means something different to each function: it must be given a fallback first. */
export function assertNotOptional(expression: Expression): void {
  if (expression.traits.optional) {
    throw new UserError(`${describe(expression)} may be absent: use present() or defaultIfAbsent() on it first`);
  }
}

/** The call's value as a literal, when all its arguments are literals. */
function fold<T>(expression: Call<T>): Expression<T> {
  if (!expression.args.every((arg) => arg instanceof Literal)) return expression;
  const value = expression.evaluate(undefined as never);
  return Array.isArray(value) ? expression : lift(value as Input<T>);
}
