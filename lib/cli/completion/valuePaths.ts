import type { JsonSchema } from '../../values/jsonSchema.ts';

/**
 * What may follow in the argument of a `--set`, as whole words: paths one step further, which end with `.` where they go on
 * and with `=` where a value follows, and after `=` the values that there are few of.
 */
export function valuePaths(schema: JsonSchema, typed: string): readonly string[] {
  const start = typed.lastIndexOf(',') + 1;
  const [settings, setting] = [typed.slice(0, start), typed.slice(start)];
  const equals = setting.indexOf('=');
  const found = equals === -1 ? steps(schema, setting) : values(schema, setting.slice(0, equals));
  return found.filter((path) => path.startsWith(setting)).map((path) => settings + path);
}

function steps(schema: JsonSchema, typed: string): readonly string[] {
  const end = typed.lastIndexOf('.') + 1;
  const parent = at(schema, typed.slice(0, Math.max(end - 1, 0)));
  return Object.entries(parent?.properties ?? {}).map(([name, child]) => typed.slice(0, end) + name + endOf(child));
}

function endOf(schema: JsonSchema): string {
  if (hasType(schema, 'object')) return '.';
  return hasType(schema, 'array') ? `[0]${schema.items?.properties ? '.' : '='}` : '=';
}

function values(schema: JsonSchema, path: string): readonly string[] {
  const { enum: words, type } = at(schema, path) ?? {};
  const known = words ?? (type === 'boolean' ? [true, false] : []);
  return known.map((word) => `${path}=${String(word)}`);
}

/** The schema of what a path names; undefined where nothing is declared. */
function at(schema: JsonSchema, path: string): JsonSchema | undefined {
  if (path === '') return schema;
  return path.split('.').reduce<JsonSchema | undefined>((found, step) => {
    const [, name = '', index] = /^([^[]*)(\[\d+\])?$/.exec(step) ?? [];
    const child = found?.properties && Object.hasOwn(found.properties, name) ? found.properties[name] : undefined;
    return index === undefined ? child : child?.items;
  }, schema);
}

function hasType({ type }: JsonSchema, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted) && type.length === 1);
}
