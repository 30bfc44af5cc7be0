import type { Declaration } from './declaration.ts';

/** The part of JSON Schema draft-07 that declarations use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly not?: JsonSchema;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/**
 * What Helm's YAML library loses or stumbles over. Of these, U+FEFF does harm only now and then: the library takes the
 * start of each line for one when its buffer happens to start with one.
 * @see https://github.com/go-yaml/yaml/blob/v3.0.1/yamlprivateh.go#L81
 */
const UNREADABLE = '\\x7f-\\x9f\ufeff\ufffe\uffff';

/** Patterns are RE2's and JavaScript's at once: no look-around, no `\u`, no `\d`-like classes with other meanings. */
const CONTROL = `\\x00-\\x08\\x0b-\\x1f${UNREADABLE}`;

/** Text that both back-ends carry unchanged: no control characters but tab and line feed, no byte order mark. */
export const TEXT_PATTERN = `^[^${CONTROL}]*$`;

/** Text of one line. */
export const LINE_PATTERN = `^[^\\x00-\\x1f${UNREADABLE}]*$`;

/** Helm deletes this text from all that it renders. */
export const NOT_NO_VALUE: JsonSchema = { type: 'string', pattern: '<no value>' };

/** Keys of free maps: `<<` is a merge key in YAML, `__proto__` a trap in JavaScript. */
export const KEY_SCHEMA: JsonSchema = {
  pattern: LINE_PATTERN,
  // Printed as JSON, where a character may take six, a key must fit in the 1,024 that YAML allows on one line.
  maxLength: 170,
  not: { pattern: '^(<<|__proto__)$|<no value>' },
};

/** Where {@link FREE_SCHEMA} is in each values.schema.json. */
export const FREE_REF = '#/definitions/free';

/** Anything but null: what a user passes through to Kubernetes or to a config file. */
export const FREE_SCHEMA: JsonSchema = {
  type: ['object', 'array', 'string', 'number', 'boolean'],
  pattern: TEXT_PATTERN,
  not: NOT_NO_VALUE,
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  items: { $ref: FREE_REF },
  propertyNames: KEY_SCHEMA,
  additionalProperties: { $ref: FREE_REF },
};

/**
 * The whole values.schema.json. Helm gives every chart `global`, and a parent chart may set `enabled` on it. So the root
 * allows both, even if the chart does not declare them.
 */
export function rootSchema(chartName: string, declaration: Declaration): JsonSchema {
  const { schema } = declaration;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Values of the chart ${chartName}`,
    ...schema,
    properties: {
      ...schema.properties,
      global: schema.properties?.['global'] ?? {
        type: 'object',
        description: 'Values that a parent chart shares with all its charts.',
      },
      enabled: schema.properties?.['enabled'] ?? {
        type: 'boolean',
        description: 'Install this chart, when it is a dependency of a parent chart.',
      },
    },
    definitions: { free: FREE_SCHEMA },
  };
}
