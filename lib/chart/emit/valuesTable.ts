import type { Declaration } from '../../values/declaration.ts';
import type { JsonSchema } from '../../values/jsonSchema.ts';

/**
 * The values as Markdown tables: path, what it sets, type with what it allows, default. Values that belong together have a
 * table of their own.
 */
export function valuesTable(declaration: Declaration): string {
  if (declaration.shape.type !== 'object') return tableOf(declaration, '');
  const fields = Object.entries(declaration.shape.fields);
  const groups = fields.filter(([, field]) => field.shape.type === 'object');
  const single = fields.filter(([, field]) => field.shape.type !== 'object');
  const first = single.length > 0 ? [rowsTable(single.flatMap(([name, field]) => valueRows(field, name)))] : [];
  const others = groups.flatMap(([name, field]) => [`### ${name}`, field.description, tableOf(field, name)]);
  return [...first, ...others].join('\n\n');
}

function tableOf(declaration: Declaration, path: string): string {
  return rowsTable(valueRows(declaration, path));
}

function rowsTable(rows: readonly Row[]): string {
  return table(['Value', 'Sets', 'Type', 'Default'], rows);
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return lines.join('\n');
}

type Row = readonly [path: string, description: string, type: string, standard: string];

function valueRows(declaration: Declaration, path: string): readonly Row[] {
  const { shape } = declaration;
  if (shape.type === 'object')
    return Object.entries(shape.fields).flatMap(([name, field]) =>
      valueRows(field, path === '' ? name : `${path}.${name}`),
    );
  const own: Row = [`\`${path}\``, declaration.description, typeText(declaration), defaultText(declaration)];
  if (shape.type !== 'list' && shape.type !== 'map') return [own];
  const entry = shape.type === 'list' ? `${path}[]` : `${path}.*`;
  return [own, ...(shape.of.shape.type === 'object' ? valueRows(shape.of, entry) : [])];
}

function defaultText({ isOptional, defaultValue }: Declaration): string {
  if (isOptional) return 'not set';
  return defaultValue === undefined ? 'required' : `\`${JSON.stringify(defaultValue)}\``;
}

function typeText({ schema, shape }: Declaration): string {
  if (schema.enum) return schema.enum.map((word) => `\`${word === '' ? '""' : String(word)}\``).join(', ');
  if (shape.type === 'map' && shape.of.shape.type === 'scalar') return `map of ${typeText(shape.of)}`;
  if (shape.type === 'list' && shape.of.shape.type === 'scalar') return `list of ${typeText(shape.of)}`;
  const name = [schema.type ?? 'any']
    .flat()
    .map((type) => TYPE_NAMES[type] ?? type)
    .join(' or ');
  return `${name}${bounds(schema)}${patternText(schema)}`;
}

/** What a text must match, unless any text will do or the pattern is too long to read. */
function patternText({ pattern, maxLength }: JsonSchema): string {
  const longest = maxLength === undefined ? '' : `, at most ${maxLength} characters`;
  if (pattern === undefined || pattern.startsWith('^[^') || pattern.length > 70) return longest;
  return `, \`${pattern}\`${longest}`;
}

const TYPE_NAMES: Readonly<Partial<Record<string, string>>> = { array: 'list', object: 'map' };

function bounds({ minimum, maximum }: JsonSchema): string {
  const [low, high] = [minimum, maximum].map((bound) =>
    bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? undefined : bound,
  );
  if (low !== undefined && high !== undefined) return `, ${low} to ${high}`;
  return low === undefined ? (high === undefined ? '' : `, at most ${high}`) : `, at least ${low}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
