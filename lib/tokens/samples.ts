import { matcher } from '../expressions/regex.ts';
import type { JsonSchema } from '../values/jsonSchema.ts';

/** Values of one place: a path of keys, and the value. */
export type Sample = Readonly<Record<string, unknown>>;

/** Texts that constructs are known to treat in a way of their own. */
const TEXTS: readonly string[] = [
  '',
  'a',
  'yes',
  '1.10',
  '0',
  'a"b\\c',
  '{{ x }}',
  'a: b',
  ' a ',
  'two\nlines\n',
  'é😀',
  'A-b_c.d',
];

/** Numbers between the bounds, where most comparisons are. */
const NUMBERS: readonly number[] = [0, 1, 2, 3, 5, 10, 100, 1000, 65_536];

/** Values that are not known to the chart, which charts of charts have. */
const SHARED: readonly string[] = ['global', 'enabled'];

/** The defaults, then each value alone at its bounds, words and hostile texts. */
export function samplesOf(schema: JsonSchema): readonly Sample[] {
  const own = Object.entries(schema.properties ?? {}).filter(([name]) => !SHARED.includes(name));
  return [{}, ...own.flatMap(([name, field]) => samplesOfField(field).map((value) => ({ [name]: value })))];
}

function samplesOfField(schema: JsonSchema): readonly unknown[] {
  if (schema.enum) return schema.enum;
  return [schema.type ?? []].flat().flatMap((type) => samplesOfType(type, schema));
}

function samplesOfType(type: string, schema: JsonSchema): readonly unknown[] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return numbers(schema);
    case 'number':
      return [...numbers(schema), ...fitting([0.5, 1.25], schema)];
    case 'string':
      return TEXTS.filter((text) => isText(text, schema));
    case 'array':
      return lists(schema);
    default:
      return schema.properties
        ? Object.entries(schema.properties).flatMap(([name, field]) => inside(name, field))
        : maps(schema);
  }
}

function inside(name: string, schema: JsonSchema): readonly Sample[] {
  return samplesOfField(schema).map((value) => ({ [name]: value }));
}

function numbers({ minimum, maximum, ...rest }: JsonSchema): readonly number[] {
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  return [...new Set([...bounds, ...fitting(NUMBERS, { minimum, maximum, ...rest } as JsonSchema)])];
}

function fitting(candidates: readonly number[], { minimum = -Infinity, maximum = Infinity }: JsonSchema) {
  return candidates.filter((value) => value >= minimum && value <= maximum);
}

function isText(text: string, { pattern, minLength = 0, maxLength = Infinity, not }: JsonSchema): boolean {
  const length = Array.from(text).length;
  if (length < minLength || length > maxLength) return false;
  return (pattern === undefined || matcher(pattern).test(text)) && not?.enum?.includes(text) !== true;
}

/** Empty, of one entry, and of two. */
function lists({ items = {}, minItems = 0, maxItems = Infinity }: JsonSchema): readonly unknown[] {
  const [first, second = first] = wholeEntries(items);
  const candidates = first === undefined ? [[]] : [[], [first], [first, second]];
  return candidates.filter(({ length }) => length >= minItems && length <= maxItems);
}

function maps({ additionalProperties, propertyNames }: JsonSchema): readonly unknown[] {
  const entry = typeof additionalProperties === 'object' ? additionalProperties : {};
  const [value, other = value] = wholeEntries(entry);
  const keys = ['a', 'A', 'web', 'x1'].filter((key) => isText(key, propertyNames ?? {}));
  const [first, second] = keys;
  if (value === undefined || first === undefined) return [{}];
  return [{}, { [first]: value }, ...(second === undefined ? [] : [{ [first]: value, [second]: other }])];
}

/** Whole values of an entry, which has no defaults. */
function wholeEntries(schema: JsonSchema): readonly unknown[] {
  if (schema.$ref !== undefined) return ['a', 'b'];
  if (!schema.properties) return samplesOfField(schema).filter((value) => value !== '');
  const names = Object.keys(schema.properties).filter((name) => (schema.required ?? []).includes(name));
  const entry = (turn: number) =>
    Object.fromEntries(
      names.map((name) => {
        const values = wholeEntries(schema.properties?.[name] ?? {});
        return [name, values[Math.min(turn, values.length - 1)]];
      }),
    );
  return [entry(0), entry(1)];
}
