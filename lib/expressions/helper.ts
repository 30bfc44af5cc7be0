import type { Context } from './context.ts';
import { Expression, type Input, type Traits } from './expression.ts';
import { integersOnly } from './compare.ts';
import { assertNotOptional } from './function.ts';
import { argument, atom, call, type GoText } from './goText.ts';
import { lift } from './literal.ts';
import type { Scope } from './scope.ts';

/** What every helper has; what its body is, differs. */
export interface Helper {
  /** Its name without the chart's: `fullname`. */
  readonly name: string;
  /** What it answers, for the comment above it. */
  readonly description: string;
}

/** A helper whose body is one text: `{{ include "chart.fullname" . }}`. */
export class TextHelper extends Expression<string> implements Helper {
  private constructor(
    readonly name: string,
    readonly description: string,
    readonly body: Expression<string>,
  ) {
    super('string', textTraits(body.traits));
  }

  /** A named text. Its name is the chart's own: two helpers of one name in one chart are refused. */
  static define(name: string, description: string, body: Input<string>): TextHelper {
    return new TextHelper(name, description, lift(body));
  }

  evaluate(context: Context): string {
    return this.body.evaluate(context);
  }

  template(scope: Scope): GoText {
    return include(this, scope);
  }
}

/** A helper whose body is one integer: `{{ include "chart.memberCount" . }}`. */
export class IntegerHelper extends Expression<number> implements Helper {
  private constructor(
    readonly name: string,
    readonly description: string,
    readonly body: Expression<number>,
  ) {
    super('integer', body.traits);
  }

  /** A named integer. @throws UserError for what is no integer */
  static define(name: string, description: string, body: Input<number>): IntegerHelper {
    const lifted = lift(body);
    integersOnly(lifted);
    return new IntegerHelper(name, description, lifted);
  }

  evaluate(context: Context): number {
    return this.body.evaluate(context);
  }

  /** What a template includes is text, so it is cast where it is computed with. */
  template(scope: Scope): GoText {
    return call(`int64 ${argument(this.printed(scope))}`);
  }

  override printed(scope: Scope): GoText {
    return include(this, scope);
  }
}

/** A helper that answers a question: it prints `true`, or nothing. */
export class ConditionHelper extends Expression<boolean> implements Helper {
  private constructor(
    readonly name: string,
    readonly description: string,
    readonly body: Expression<boolean>,
  ) {
    super('boolean');
  }

  /** A named condition. */
  static define(name: string, description: string, body: Input<boolean>): ConditionHelper {
    const lifted = lift(body);
    assertNotOptional(lifted);
    return new ConditionHelper(name, description, lifted);
  }

  evaluate(context: Context): boolean {
    return this.body.evaluate(context);
  }

  template(scope: Scope): GoText {
    return call(`not (empty ${argument(this.condition(scope))})`);
  }

  override condition(scope: Scope): GoText {
    return include(this, scope);
  }
}

/** A helper where its text is wanted. */
export function include(helper: Helper, scope: Scope): GoText {
  scope.useHelper(helper);
  return call(`include "${scope.chartName}.${helper.name}" ${scope.root}`);
}

const made = new WeakMap<object, Map<string, unknown>>();

/** One helper of a name for one thing, such as the values of a chart: rules and manifests ask for it again and again. */
export function oncePer<Made>(thing: object, name: string, make: () => Made): Made {
  const known = made.get(thing) ?? new Map<string, unknown>();
  made.set(thing, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Made;
}

/** A text with a name inside one helper: `{{- $name := … -}}`. */
export class Let extends Expression<string> {
  private constructor(
    readonly variable: LetVariable,
    readonly value: Expression<string>,
    readonly body: Expression<string>,
  ) {
    super('string', textTraits(body.traits));
  }

  /** `body` with `value` under a name of its own; only as the body of a {@link TextHelper}. */
  static define(name: string, value: Expression<string>, body: (value: Expression<string>) => Expression<string>): Let {
    const variable = new LetVariable(name, value);
    return new Let(variable, value, body(variable));
  }

  evaluate(context: Context): string {
    return this.body.evaluate(context);
  }

  template(): GoText {
    throw new Error('use let only at the top of a helper');
  }
}

export class LetVariable extends Expression<string> {
  constructor(
    readonly name: string,
    private readonly value: Expression<string>,
  ) {
    super('string', value.traits);
  }

  evaluate(context: Context): string {
    return this.value.evaluate(context);
  }

  template(): GoText {
    return atom(`$${this.name}`);
  }
}

function textTraits(traits: Traits): Traits {
  return { safe: traits.safe === true, ascii: traits.ascii === true, nonEmpty: traits.nonEmpty === true };
}
