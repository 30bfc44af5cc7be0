import type { Context } from './context.ts';
import { Expression, type Kind, type Traits } from './expression.ts';
import { atom, call, type GoText } from './goText.ts';
import type { Raw } from './presence.ts';
import type { Scope, Variable } from './scope.ts';

/** Where a value is read from: a path of the values, or of a loop's variable. */
export class Source {
  private constructor(
    private readonly variable: Variable | undefined,
    /** Keys from the root of the values, or from the variable. */
    private readonly path: readonly string[],
    /** Keys from the root of the values to what the variable runs over, and `*`. */
    private readonly origin: readonly string[],
  ) {}

  /** All of the chart's values. */
  static values(): Source {
    return new Source(undefined, [], []);
  }

  /** The variable of a loop; `over` is what it runs over, when that is a value. */
  static variable(variable: Variable, over?: Source): Source {
    return new Source(variable, [], over ? [...over.declaredPath, '*'] : []);
  }

  /** The value under a key of this one. */
  child(key: string): Source {
    return new Source(this.variable, [...this.path, key], this.origin);
  }

  /** Keys from the root of the values, with `*` for any entry of a list or map. */
  get declaredPath(): readonly string[] {
    return [...this.origin, ...this.path];
  }

  /** The value, or undefined where a part of the path is absent. */
  read(context: Context): unknown {
    let value: unknown = this.variable ? this.variable.read(context) : context.values;
    for (const key of this.path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }

  /** The field in Go's syntax. */
  template(scope: Scope): GoText {
    if (this.declaredPath.length > 0) scope.useValue(this.declaredPath);
    if (this.variable) return atom([scope.variable(this.variable), ...this.path].join('.'));
    return atom([scope.root === '.' ? '' : scope.root, 'Values', ...this.path].join('.'));
  }
}

/** A value that the user may set. */
export class Reference<T = unknown> extends Expression<T> implements Raw {
  constructor(
    kind: Kind,
    readonly source: Source,
    traits: Traits = {},
  ) {
    super(kind, traits);
  }

  evaluate(context: Context): T {
    return this.source.read(context) as T;
  }

  /** Helm reads integers as float64 from files and as int64 from flags: the cast makes them one type. */
  template(scope: Scope): GoText {
    const raw = this.source.template(scope);
    return this.kind === 'integer' ? call(`int64 ${raw.text}`) : raw;
  }

  /** As Helm holds it, without the cast. */
  rawTemplate(scope: Scope): GoText {
    return this.source.template(scope);
  }
}
