import { UserError } from '../errors.ts';
import type { Context } from './context.ts';
import { describe, Expression, type Input, type Kind, SAFE_RANGE, type Traits } from './expression.ts';
import { assertNotOptional } from './function.ts';
import { argument, call, type GoText } from './goText.ts';
import { lift, Literal } from './literal.ts';
import { not } from './logic.ts';
import type { Scope } from './scope.ts';

/** The value is given. True of all but optional values. */
export function present(value: Input<unknown>): Expression<boolean> {
  const lifted = lift(value);
  return lifted.traits.optional ? new Present(lifted) : Literal.of(true);
}

/** The text is not `""`, the list or map has an entry. An absent one is empty. */
export function notEmpty(
  value: Input<string> | Expression<readonly unknown[]> | Expression<Readonly<Record<string, unknown>>>,
): Expression<boolean> {
  const lifted: Expression = lift(value as Input<unknown>);
  if (lifted instanceof Literal) return Literal.of(lifted.value !== '');
  if (lifted.traits.nonEmpty && !lifted.traits.optional) return Literal.of(true);
  return new NotEmpty(lifted);
}

/** The text is `""`, the list or map has no entry. An absent one is empty. */
export function isEmpty(value: Parameters<typeof notEmpty>[0]): Expression<boolean> {
  return not(notEmpty(value));
}

/** The optional value, or `otherwise` where it is absent. An empty text, 0 and false are values, and stay. */
export function defaultIfAbsent<T>(value: Input<T>, otherwise: Input<NoInfer<T>>): Expression<T> {
  const [lifted, second] = [lift(value), lift<T>(otherwise)];
  assertNotOptional(second);
  if (!lifted.traits.optional) return lifted;
  if (second.kind !== lifted.kind && !WIDER[lifted.kind]?.includes(second.kind)) {
    throw new UserError(
      `${describe(second)} (${second.kind}) cannot replace ${describe(lifted)} (${lifted.kind}): both must be of one kind`,
    );
  }
  return new Fallback(lifted, second);
}

/** Kinds whose values are values of a wider kind, too. */
const WIDER: Partial<Record<Kind, readonly Kind[]>> = {
  number: ['integer'],
  integerOrString: ['integer', 'string'],
};

/** The text, or `otherwise` where it is `""`. */
export function defaultIfEmpty(value: Input<string>, otherwise: Input<string>): Expression<string> {
  const [lifted, second] = [lift(value), lift(otherwise)];
  [lifted, second].forEach(assertNotOptional);
  if (lifted instanceof Literal) return lifted.value === '' ? second : lifted;
  return lifted.traits.nonEmpty ? lifted : new OrElse(lifted, second);
}

class Present extends Expression<boolean> {
  constructor(private readonly value: Expression) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return isPresent(this.value.evaluate(context));
  }

  /** Go's truth would take 0 and false for absent. */
  template(scope: Scope): GoText {
    return call(`not (kindIs "invalid" ${argument(rawTemplate(this.value, scope))})`);
  }

  override negation(): Expression<boolean> {
    return new Absent(this.value);
  }
}

class Absent extends Expression<boolean> {
  constructor(private readonly value: Expression) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    return !isPresent(this.value.evaluate(context));
  }

  template(scope: Scope): GoText {
    return call(`kindIs "invalid" ${argument(rawTemplate(this.value, scope))}`);
  }

  override negation(): Expression<boolean> {
    return new Present(this.value);
  }
}

class NotEmpty extends Expression<boolean> {
  constructor(private readonly value: Expression) {
    super('boolean');
  }

  evaluate(context: Context): boolean {
    const value = this.value.evaluate(context);
    return typeof value === 'string' ? value !== '' : isPresent(value) && Object.keys(value as object).length > 0;
  }

  template(scope: Scope): GoText {
    return call(`not (empty ${argument(this.value.template(scope))})`);
  }

  override condition(scope: Scope): GoText {
    return this.value.template(scope);
  }
}

class Fallback<T> extends Expression<T> {
  constructor(
    private readonly value: Expression<T>,
    private readonly otherwise: Expression<T>,
  ) {
    super(value.kind, bothTraits(value.traits, otherwise.traits));
  }

  evaluate(context: Context): T {
    const value = this.value.evaluate(context);
    return isPresent(value) ? value : this.otherwise.evaluate(context);
  }

  template(scope: Scope): GoText {
    const otherwise = argument(this.otherwise.template(scope));
    const raw = argument(rawTemplate(this.value, scope));
    // Go's int64 makes 0 of what is absent.
    if (this.kind === 'integer' && this.otherwise instanceof Literal && this.otherwise.value === 0)
      return this.value.template(scope);
    if (this.value.traits.nonEmpty)
      return call(this.kind === 'integer' ? `int64 (default ${otherwise} ${raw})` : `default ${otherwise} ${raw}`);
    return call(`ternary ${otherwise} ${argument(this.value.template(scope))} (kindIs "invalid" ${raw})`);
  }
}

class OrElse extends Expression<string> {
  constructor(
    private readonly value: Expression<string>,
    private readonly otherwise: Expression<string>,
  ) {
    super('string', { ...bothTraits(value.traits, otherwise.traits), nonEmpty: otherwise.traits.nonEmpty === true });
  }

  evaluate(context: Context): string {
    return this.value.evaluate(context) || this.otherwise.evaluate(context);
  }

  template(scope: Scope): GoText {
    return call(`default ${argument(this.otherwise.template(scope))} ${argument(this.value.template(scope))}`);
  }
}

/** An expression whose template can also be had without the cast of its kind. */
export interface Raw {
  rawTemplate(scope: Scope): GoText;
}

/** The value as Helm holds it, without a cast that would turn an absent one into 0. */
function rawTemplate(value: Expression, scope: Scope): GoText {
  return 'rawTemplate' in value ? (value as unknown as Raw).rawTemplate(scope) : value.template(scope);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function bothTraits(value: Traits, otherwise: Traits): Traits {
  const [left, right] = [value.range ?? SAFE_RANGE, otherwise.range ?? SAFE_RANGE];
  const both = (trait: 'safe' | 'ascii' | 'nonEmpty') => value[trait] === true && otherwise[trait] === true;
  return {
    safe: both('safe'),
    ascii: both('ascii'),
    nonEmpty: both('nonEmpty'),
    range: { min: Math.min(left.min, right.min), max: Math.max(left.max, right.max) },
  };
}
