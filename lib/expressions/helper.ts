import type { Context } from './context.ts';
import { Expression, type Input, type Traits } from './expression.ts';
import { atom, call, type GoText } from './goText.ts';
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
    scope.useHelper(this);
    return call(`include "${scope.chartName}.${this.name}" ${scope.root}`);
  }
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
