import fc, { type Arbitrary } from 'fast-check';
import type { JsonSchema } from '../values/jsonSchema.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, REFUSED_TEXTS, UNORDERED_KEYS } from './hostile.ts';

/**
 * Values that a user might set, made from a chart's schema: mostly valid and hostile, now and then wrong in one place.
 * `keys` are literal keys of the chart's own tree: user maps get them too, else key collisions would never be tried.
 * `rightToWrong` is how many right parts there are to a wrong one.
 */
export function arbitrarySettings(
  root: JsonSchema,
  keys: readonly string[],
  rightToWrong = 700,
): Arbitrary<Record<string, unknown>> {
  const generator = new SettingsGenerator(root, keys, rightToWrong);
  return generator.settings({ ...root, properties: withoutKeys(root.properties ?? {}, ['global', 'enabled']) });
}

class SettingsGenerator {
  private readonly text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  );
  private readonly wrong = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      [],
      {},
      'x',
      '',
      1.5,
      -1,
      7,
      true,
      [null],
      { a: null },
      1e300,
      2 ** 60,
      '1',
      [['a']],
      { '<<': 1 },
      { __proto_: 1 },
    ),
    fc.constantFrom(...REFUSED_TEXTS),
  );
  private readonly key: Arbitrary<string>;

  constructor(
    private readonly root: JsonSchema,
    keys: readonly string[],
    private readonly rightToWrong: number,
  ) {
    this.key = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...keys, 'a') },
      { weight: 2, arbitrary: this.text },
      { weight: 1, arbitrary: fc.constantFrom(...UNORDERED_KEYS) },
    );
  }

  /** The values as a whole: always a map, since Helm reads nothing else from a file. */
  settings(schema: JsonSchema): Arbitrary<Record<string, unknown>> {
    return this.object(schema, 0) as Arbitrary<Record<string, unknown>>;
  }

  /** A value for a schema; now and then a wrong one. */
  of(schema: JsonSchema, depth = 0): Arbitrary<unknown> {
    return fc.oneof(
      { weight: this.rightToWrong, arbitrary: this.right(schema, depth) },
      { weight: 1, arbitrary: this.wrong },
    );
  }

  private right(schema: JsonSchema, depth: number): Arbitrary<unknown> {
    if (schema.$ref !== undefined) return this.free(depth);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const types = [schema.type ?? []].flat();
    return fc.oneof(...types.map((type) => this.ofType(type, schema, depth)));
  }

  private ofType(type: string, schema: JsonSchema, depth: number): Arbitrary<unknown> {
    switch (type) {
      case 'string':
        return this.string(schema);
      case 'integer':
        return this.integer(schema);
      case 'number':
        return this.number(schema);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(this.of(schema.items ?? {}, depth + 1), { minLength: schema.minItems ?? 0, maxLength: 4 });
      default:
        return this.object(schema, depth);
    }
  }

  private string(schema: JsonSchema): Arbitrary<string> {
    const pattern = schema.pattern === undefined ? /^/u : new RegExp(schema.pattern, 'u');
    const length = (text: string) => Array.from(text).length;
    const fits = (text: string) =>
      pattern.test(text) &&
      length(text) >= (schema.minLength ?? 0) &&
      length(text) <= (schema.maxLength ?? Infinity) &&
      !text.includes('<no value>') &&
      !schema.not?.pattern?.split('|').includes(text);
    const known = HOSTILE_TEXTS.filter(fits);
    const made =
      schema.pattern?.startsWith('^[^') === false
        ? fc.stringMatching(pattern, { size: 'small' }).filter(fits)
        : this.text.filter(fits);
    return known.length > 0 ? fc.oneof(fc.constantFrom(...known), made) : made;
  }

  private integer({
    minimum = Number.MIN_SAFE_INTEGER,
    maximum = Number.MAX_SAFE_INTEGER,
  }: JsonSchema): Arbitrary<number> {
    const known = HOSTILE_NUMBERS.filter((value) => Number.isInteger(value) && value >= minimum && value <= maximum);
    return fc.oneof(
      fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) }),
      fc.constantFrom(minimum, maximum, ...known),
    );
  }

  private number({ minimum = -1e15, maximum = 1e15 }: JsonSchema): Arbitrary<number> {
    const known = HOSTILE_NUMBERS.filter((value) => value >= minimum && value <= maximum);
    return fc.oneof(
      fc.constantFrom(...known),
      fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
    );
  }

  private object(schema: JsonSchema, depth: number): Arbitrary<unknown> {
    if (schema.properties) {
      const fields = Object.entries(schema.properties).map(
        ([name, field]) => [name, this.of(field, depth + 1)] as const,
      );
      const required = depth === 0 || this.isDefaulted(schema) ? [] : (schema.required ?? []);
      const record = fc.record(Object.fromEntries(fields), { requiredKeys: [...required], noNullPrototype: true });
      return fc.oneof(
        { weight: this.rightToWrong, arbitrary: record },
        { weight: 1, arbitrary: record.map((value) => ({ ...value, unknown: 1 })) },
      );
    }
    const entry = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : { $ref: 'free' };
    const keyFits = this.keyFilter(schema.propertyNames);
    const key = fc.oneof(
      { weight: this.rightToWrong, arbitrary: this.key.filter(keyFits) },
      { weight: 1, arbitrary: fc.constantFrom('<<', 'a\u0007', '\u0085') },
    );
    return fc.dictionary(key, this.of(entry, depth + 1), { maxKeys: depth > 3 ? 1 : 4, noNullPrototype: true });
  }

  /** Fields of the chart's own objects have defaults; those of entries that users write have none. */
  private isDefaulted(schema: JsonSchema): boolean {
    return (schema.required ?? []).every((name) => hasDefault(schema.properties?.[name] ?? {}));
  }

  private keyFilter(names: JsonSchema | undefined): (key: string) => boolean {
    const pattern = new RegExp(names?.pattern ?? '^', 'u');
    const refused = new RegExp(names?.not?.pattern ?? '^(?!)', 'u');
    return (key) => pattern.test(key) && !refused.test(key) && Array.from(key).length <= (names?.maxLength ?? 512);
  }

  private free(depth: number): Arbitrary<unknown> {
    const free = this.root.definitions?.['free'] ?? {};
    const scalars = fc.oneof(this.string(free), this.number(free), this.integer(free), fc.boolean());
    if (depth > 4) return scalars;
    return fc.oneof(
      { weight: 3, arbitrary: scalars },
      { weight: 1, arbitrary: fc.constant(depth).chain(() => this.ofType('object', free, depth + 1)) },
      { weight: 1, arbitrary: fc.constant(depth).chain(() => this.ofType('array', free, depth + 1)) },
    );
  }
}

function hasDefault(schema: JsonSchema): boolean {
  if (schema.default !== undefined) return true;
  return (
    schema.properties !== undefined &&
    (schema.required ?? []).every((name) => hasDefault(schema.properties?.[name] ?? {}))
  );
}

function withoutKeys(
  properties: Readonly<Record<string, JsonSchema>>,
  keys: readonly string[],
): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !keys.includes(name)));
}

/** All keys of the maps in a value. */
export function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(keysIn))];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set([...Object.keys(value), ...Object.values(value).flatMap(keysIn)])];
}
