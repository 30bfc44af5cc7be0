import type { Expression } from '../expressions/expression.ts';
import type { Reference, Source } from '../expressions/reference.ts';
import type { JsonSchema } from './jsonSchema.ts';

/** What every declaration takes. */
export interface DeclarationProps<Value> {
  /** A sentence that says what the value sets; it becomes the comment, the schema's description and the table's row. */
  readonly description: string;
  /** The value when the user sets none; safe in production. @default - none: the value is required (only inside list and map entries) */
  readonly default?: Value;
}

/** How a declaration is composed of others; renderers walk along it. */
export type Shape =
  | { readonly type: 'scalar' }
  | { readonly type: 'free' }
  | { readonly type: 'object'; readonly fields: Readonly<Record<string, Declaration>> }
  | { readonly type: 'list' | 'map'; readonly of: Declaration };

/**
 * One value that users may set. From this one place come its type, schema, default, description, documentation and the
 * reference that templates read it by.
 */
export class Declaration<Value = unknown, Ref = unknown> {
  /** Only for the compiler. */
  declare protected readonly valueType: Value;

  constructor(
    /** What it sets. */
    readonly description: string,
    /** Its default, or undefined when it has none. */
    readonly defaultValue: Value | undefined,
    /** The user may leave it out though it has no default. */
    readonly isOptional: boolean,
    /** How it is composed. */
    readonly shape: Shape,
    /** Its JSON Schema without description and default. */
    readonly schema: JsonSchema,
    /** What templates read it by. */
    readonly reference: (source: Source, optional: boolean) => Ref,
  ) {}
}

/** The declaration of a value that templates read as one expression. */
export interface ScalarDeclaration<Value> extends Declaration<Value, Expression<Value>> {}

/** The values of a declaration, complete with defaults. */
export type ValueOf<D> = D extends Declaration<infer Value> ? Value : never;

/** What templates read a declared value by. */
export type ReferenceOf<D> = D extends Declaration<unknown, infer Ref> ? Ref : never;

/** What a user gives: any part of the values, at any depth; lists and map entries whole. */
export type SettingsOf<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: SettingsOf<Value[Key]> }
    : Value;

/** The declaration of a value that may be left out, where absent means something else than empty. */
export function optional<Value, Ref>(declaration: Declaration<Value, Ref>): Declaration<Value | undefined, Ref> {
  const { description, shape, schema, reference } = declaration;
  if (shape.type === 'object')
    throw new TypeError(`"${description}": an object cannot be optional: make its fields optional`);
  return new Declaration<Value | undefined, Ref>(description, undefined, true, shape, schema, (source) =>
    reference(source, true),
  );
}

/** The traits that every reference of an optional value has. */
export function optionalTrait(optional: boolean): Pick<Reference['traits'], 'optional'> {
  return optional ? { optional } : {};
}

/** The values when the user sets none. Values that are optional have no default, and are absent. */
export function defaultsOf(declaration: Declaration): unknown {
  const { shape, defaultValue } = declaration;
  if (shape.type !== 'object') return copyOf(defaultValue);
  const entries = Object.entries(shape.fields).map(([name, field]) => [name, defaultsOf(field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A copy of data: of lists and plain objects. Node's structuredClone opens a message channel first. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, copyOf(entry)]));
}
