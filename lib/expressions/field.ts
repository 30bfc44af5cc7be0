import type { AnyMap } from './collections.ts';
import type { Context } from './context.ts';
import { Expression, type Input, type Kind } from './expression.ts';
import { defineFunction } from './function.ts';
import { argument, call, goLiteral, type GoText } from './goText.ts';
import { type Helper, include } from './helper.ts';
import { lift } from './literal.ts';
import type { Scope } from './scope.ts';

/** What a field deep in a user map is read as. */
interface Reading<T> {
  readonly kind: Kind;
  /** The value of what is found; undefined where nothing is. */
  evaluate(found: unknown): T;
  /** What prints it, of the variable `$value`, which is `""` where nothing is found. */
  readonly template: string;
}

/**
 * A field deep in a user map, which may hold anything at all. Its helper goes down step by step, since Go fails when
 * it reads a field of what is no map.
 */
export class Field<T> extends Expression<T> implements Helper {
  constructor(
    readonly name: string,
    readonly description: string,
    private readonly map: Expression<AnyMap>,
    private readonly path: readonly string[],
    private readonly reading: Reading<T>,
  ) {
    super(reading.kind, reading.kind === 'integer' ? { range: { min: 0, max: LARGEST } } : {});
  }

  evaluate(context: Context): T {
    let value: unknown = this.map.evaluate(context);
    for (const key of this.path) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return this.reading.evaluate(value);
  }

  template(scope: Scope): GoText {
    const printed = this.printed(scope);
    if (this.kind === 'string') return printed;
    return call(this.kind === 'integer' ? `int64 ${argument(printed)}` : `not (empty ${argument(printed)})`);
  }

  override condition(scope: Scope): GoText {
    return this.printed(scope);
  }

  override printed(scope: Scope): GoText {
    return include(this, scope);
  }

  /** The lines of its helper. */
  body(scope: Scope): readonly string[] {
    return [
      `{{- $value := ${this.map.template(scope).text} }}`,
      `{{- range $key := list ${this.path.map(goLiteral).join(' ')} }}`,
      '{{- $value = get (ternary $value dict (kindIs "map" $value)) $key }}',
      '{{- end }}',
      this.reading.template,
    ];
  }
}

const LARGEST = 999_999;

/** The text at the end of a path; `""` where there is none, or something else than a text. */
export function textField(helper: Helper, map: Input<AnyMap>, path: readonly string[]): Expression<string> {
  return new Field(helper.name, helper.description, lift(map), path, {
    kind: 'string',
    evaluate: (found) => (typeof found === 'string' ? found : ''),
    template: '{{- if kindIs "string" $value }}{{ $value }}{{ end }}',
  });
}

/** The number at the end of a path, from 1 to 999999; 0 where there is none, or something else. */
export function numberField(helper: Helper, map: Input<AnyMap>, path: readonly string[]): Expression<number> {
  return new Field(helper.name, helper.description, lift(map), path, {
    kind: 'integer',
    evaluate: (found) =>
      Number.isInteger(found) && Number(found) >= 1 && Number(found) <= LARGEST ? Number(found) : 0,
    template: '{{- regexFind "^[1-9][0-9]{0,5}$" (toJson $value) | default "0" }}',
  });
}

/** There is a map at the end of a path. */
export function mapIsAt(helper: Helper, map: Input<AnyMap>, path: readonly string[]): Expression<boolean> {
  return new Field(helper.name, helper.description, lift(map), path, {
    kind: 'boolean',
    evaluate: isMap,
    template: '{{- if kindIs "map" $value }}true{{ end }}',
  });
}

/** There is `true` at the end of a path, as a boolean or as a text. */
export function trueIsAt(helper: Helper, map: Input<AnyMap>, path: readonly string[]): Expression<boolean> {
  return new Field(helper.name, helper.description, lift(map), path, {
    kind: 'boolean',
    evaluate: (found) => found === true || found === 'true',
    template: '{{- if eq (toString $value) "true" }}true{{ end }}',
  });
}

function isMap(value: unknown): value is AnyMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Map = Readonly<Record<string, unknown>>;

/** What a user's map holds under a key, printed unchanged. Use it only under `hasKey()`. */
export const entryOf = defineFunction('integerOrString', {
  evaluate: (map: Map, key: string) => map[key] as string,
  template: (map, key) => `get ${map} ${key}`,
});

/** The same for a map inside the map. Use it only under `hasField()`. */
export const fieldOf = defineFunction('integerOrString', {
  evaluate: (map: Map, outer: string, inner: string) => (map[outer] as Map)[inner] as string,
  template: (map, outer, inner) => `get (get ${map} ${outer}) ${inner}`,
});
