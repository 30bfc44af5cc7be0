import type { Expression } from '../expressions/expression.ts';
import { Reference, Source } from '../expressions/reference.ts';
import type { Variable } from '../expressions/scope.ts';
import {
  Declaration,
  type DeclarationProps,
  optionalTrait,
  type ReferenceOf,
  type ScalarDeclaration,
  type ValueOf,
} from './declaration.ts';
import { FREE_REF, KEY_SCHEMA, type JsonSchema } from './jsonSchema.ts';
import { matcher } from '../expressions/regex.ts';
import { described } from './object.ts';
import { string } from './scalars.ts';

/** A user's map or list that is passed on as it is. */
export type FreeMap = Readonly<Record<string, unknown>>;
export type FreeList = readonly unknown[];

/** A list whose entries templates read one by one. */
export class ListReference<Item extends Declaration = Declaration> extends Reference<readonly ValueOf<Item>[]> {
  constructor(
    source: Source,
    optional: boolean,
    private readonly item: Item,
  ) {
    super('list', source, { ...optionalTrait(optional), safe: isSafe(item, source) });
  }

  /** What templates read an entry by, inside a loop over the list. */
  entry(variable: Variable): ReferenceOf<Item> {
    return this.item.reference(Source.variable(variable, this.source), false) as ReferenceOf<Item>;
  }

  /** What questions read an entry by: they make no use of a field, so a chart that makes none either still hears of it. */
  data(variable: Variable): ReferenceOf<Item> {
    return this.item.reference(Source.variable(variable), false) as ReferenceOf<Item>;
  }
}

/** A map whose entries templates read one by one. */
export class MapReference<Item extends Declaration = Declaration> extends Reference<
  Readonly<Record<string, ValueOf<Item>>>
> {
  constructor(
    source: Source,
    optional: boolean,
    private readonly item: Item,
    private readonly safeKeys: boolean,
  ) {
    super('map', source, { ...optionalTrait(optional), safe: safeKeys && isSafe(item, source) });
  }

  /** What templates read an entry's value by, inside a loop over the map. */
  entry(variable: Variable): ReferenceOf<Item> {
    return this.item.reference(Source.variable(variable, this.source), false) as ReferenceOf<Item>;
  }

  /** What questions read an entry's value by: they make no use of a field. */
  data(variable: Variable): ReferenceOf<Item> {
    return this.item.reference(Source.variable(variable), false) as ReferenceOf<Item>;
  }

  /** What templates read an entry's key by. */
  key(variable: Variable): Expression<string> {
    return new Reference<string>('string', Source.variable(variable), { safe: this.safeKeys, ascii: this.safeKeys });
  }
}

/** The declaration of a list whose entries have one form. */
export interface ListDeclaration<Item extends Declaration> extends Declaration<
  readonly ValueOf<Item>[],
  ListReference<Item>
> {}

/** The declaration of a map whose entries have one form. */
export interface MapDeclaration<Item extends Declaration> extends Declaration<
  Readonly<Record<string, ValueOf<Item>>>,
  MapReference<Item>
> {}

/** What {@link list} takes. */
export interface ListProps {
  /** What the list sets. */
  readonly description: string;
  /** @default 0 */
  readonly minItems?: number;
  /** @default - none */
  readonly maxItems?: number;
}

/** A list of entries of one form; empty by default. Helm replaces lists whole, so entries have no defaults. */
export function list<Item extends Declaration>(of: Item, props: ListProps): ListDeclaration<Item> {
  assertDefaults(of, props.description);
  const schema: JsonSchema = {
    type: 'array',
    items: described(of),
    ...(props.minItems === undefined ? {} : { minItems: props.minItems }),
    ...(props.maxItems === undefined ? {} : { maxItems: props.maxItems }),
  };
  return new Declaration<readonly ValueOf<Item>[], ListReference<Item>>(
    props.description,
    [],
    false,
    { type: 'list', of },
    schema,
    (source, optional) => new ListReference(source, optional, of),
  );
}

/** What {@link map} takes. */
export interface MapProps<Value> {
  /** What the map sets. */
  readonly description: string;
  /** A pattern for the keys, of ASCII without `"`, `\\` and control characters. @default - any text of one line */
  readonly keyPattern?: string;
  /** Entries that apply until the user replaces them, or removes them with null. @default - none */
  readonly default?: Readonly<Record<string, Value>>;
}

/** A map of entries of one form, by name; empty by default. A map, so that `--set` reaches one entry. */
export function map<Item extends Declaration>(of: Item, props: MapProps<ValueOf<Item>>): MapDeclaration<Item> {
  assertDefaults(of, props.description);
  const { keyPattern } = props;
  const safeKeys = keyPattern !== undefined;
  if (safeKeys) assertSafe(keyPattern, props.description);
  const schema: JsonSchema = {
    type: 'object',
    propertyNames: safeKeys ? { ...KEY_SCHEMA, pattern: keyPattern, maxLength: 316 } : KEY_SCHEMA,
    additionalProperties: described(of),
  };
  return new Declaration<Readonly<Record<string, ValueOf<Item>>>, MapReference<Item>>(
    props.description,
    props.default ?? {},
    false,
    { type: 'map', of },
    schema,
    (source, optional) => new MapReference(source, optional, of, safeKeys),
  );
}

/** @throws TypeError for a pattern that allows text which is unsafe inside other text */
function assertSafe(pattern: string, description: string): void {
  if (safePatterns.has(pattern)) return;
  const allowed = ['"', '\\', '\n', '\x07', 'é', '{{'].find((part) =>
    [part, `a${part}`, `${part}a`, `a${part}a`].some((text) => matcher(pattern).test(text)),
  );
  if (allowed === undefined) safePatterns.add(pattern);
  else
    throw new TypeError(
      `"${description}": the pattern ${pattern} allows ${JSON.stringify(allowed)}, which is unsafe inside other text: make the pattern stricter`,
    );
}

/** Patterns that passed: labels and annotations, of which a chart has many, share theirs. */
const safePatterns = new Set<string>();

/** A map of texts, such as labels or environment variables. */
export function stringMap(
  props: MapProps<string> & {
    /** A pattern for the values, as narrow as that for the keys. @default - any text */
    readonly valuePattern?: string;
  },
): MapDeclaration<ScalarDeclaration<string>> {
  const { valuePattern } = props;
  if (valuePattern !== undefined) assertSafe(valuePattern, props.description);
  return map(
    string({ description: 'Text.', ...(valuePattern === undefined ? {} : { pattern: valuePattern, safe: true }) }),
    props,
  );
}

/** A map that is passed on as it is: `resources`, `nodeSelector`, a section of a config file. */
export function freeMap(props: DeclarationProps<FreeMap>): ScalarDeclaration<FreeMap> {
  const schema: JsonSchema = { type: 'object', propertyNames: KEY_SCHEMA, additionalProperties: { $ref: FREE_REF } };
  return free('map', props, props.default ?? {}, schema);
}

/** A list that is passed on as it is: `tolerations`, `volumes`. */
export function freeList(props: DeclarationProps<FreeList>): ScalarDeclaration<FreeList> {
  return free('list', props, props.default ?? [], { type: 'array', items: { $ref: FREE_REF } });
}

/** A list of objects that is passed on as it is: `extraContainers`. */
export function freeObjects(props: DeclarationProps<readonly FreeMap[]>): ScalarDeclaration<readonly FreeMap[]> {
  const items: JsonSchema = { type: 'object', propertyNames: KEY_SCHEMA, additionalProperties: { $ref: FREE_REF } };
  return free('list', props, props.default ?? [], { type: 'array', items });
}

function free<Value>(
  kind: 'list' | 'map',
  props: DeclarationProps<Value>,
  defaultValue: Value,
  schema: JsonSchema,
): ScalarDeclaration<Value> {
  return new Declaration<Value, Expression<Value>>(
    props.description,
    defaultValue,
    false,
    { type: 'free' },
    schema,
    (source, optional) => new Reference<Value>(kind, source, optionalTrait(optional)),
  );
}

/** No text of an entry can hold a line feed. */
function isSafe(item: Declaration, source: Source): boolean {
  if (item.shape.type !== 'scalar') return false;
  const { kind, traits } = item.reference(source, false) as Expression;
  return traits.safe === true || kind === 'integer' || kind === 'boolean';
}

/** Defaults never reach entries that users write, so an entry's fields are required or optional. */
function assertDefaults(of: Declaration, description: string): void {
  const fields = of.shape.type === 'object' ? Object.entries(of.shape.fields) : [['entry', of] as const];
  for (const [name, field] of fields) {
    const given =
      field.shape.type === 'scalar'
        ? field.defaultValue !== undefined
        : !field.isOptional && field.shape.type !== 'object';
    if (given)
      throw new TypeError(
        `"${description}": ${name} has a default, but Helm merges no defaults into entries: make it required or optional`,
      );
    if (field.shape.type === 'object' && field !== of) assertDefaults(field, description);
  }
}
