import type { Context } from './context.ts';
import type { Scope } from './scope.ts';
import type { GoText } from './goText.ts';
import { UserError } from '../errors.ts';

/** What an expression stands for; decides how it is printed and which functions take it. */
export type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'integerOrString' | 'list' | 'map';

/** The least and the greatest value that an integer can have; for a list, of its length. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is known of an expression's value before it is known. */
export interface Traits {
  /** Its text cannot hold `"`, `\` or a control character, so it can stand between double quotes. @default false */
  readonly safe?: boolean;
  /** Its text is ASCII, so that Go, which counts bytes, and we cut it at the same place. @default false */
  readonly ascii?: boolean;
  /** It may be absent. @default false */
  readonly optional?: boolean;
  /** It is never empty nor 0, so Go's `default` replaces it only when absent. @default false */
  readonly nonEmpty?: boolean;
  /** All that a text can be. @default - any text */
  readonly words?: readonly string[];
  /** Bounds of an integer. @default - all that a double holds exactly */
  readonly range?: Range;
}

/** Integers beyond this are not exact as doubles, which is what Helm reads from values files. */
export const SAFE_RANGE: Range = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

/**
 * A value that is known only when a chart is rendered. It holds both of its meanings: what it is in process
 * ({@link evaluate}), and the Go template that gives the same ({@link template}).
 */
export abstract class Expression<T = unknown> {
  /** Only for the compiler: an `Expression<string>` is not an `Expression<number>`. */
  declare protected readonly valueType: T;

  protected constructor(
    /** What it stands for. */
    readonly kind: Kind,
    /** What is known of its value. */
    readonly traits: Traits = {},
  ) {}

  /** Its value under given values, release and cluster. */
  abstract evaluate(context: Context): T;

  /** The Go template that gives its value. */
  abstract template(scope: Scope): GoText;

  /** The Go template that is true when this is, where only its truth matters. */
  condition(scope: Scope): GoText {
    return this.template(scope);
  }

  /** The Go template that prints its value, where no type is asked for. */
  printed(scope: Scope): GoText {
    return this.template(scope);
  }

  /** The condition that holds where this one does not, where that has a form of its own. */
  negation(): Expression<T> | undefined {
    return undefined;
  }

  /** @throws always: an expression has no text until a chart is rendered */
  toString(): string {
    throw new UserError(
      `the expression ${describe(this)} is not known yet, so it cannot be text, a number or a condition in TypeScript: ` +
        'use text`…`, equal(), add(), choose(), when() and their like',
    );
  }

  /** @throws always, as {@link toString} */
  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  /** @throws always, as {@link toString} */
  toJSON(): string {
    return this.toString();
  }
}

/** A value, or an expression for it. */
export type Input<T> = T | Expression<T>;

/** An expression as a reader of a chart would write it, for error texts. */
export function describe(expression: Expression): string {
  return expression.template(DESCRIBING).text;
}

/** A scope that only shows: it records nothing. */
const DESCRIBING: Scope = {
  root: '.',
  chartName: 'chart',
  variable: (variable) => `$${variable.name}`,
  useValue: () => undefined,
  useHelper: () => undefined,
  inLoop: () => DESCRIBING,
};
