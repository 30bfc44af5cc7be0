/** JSON's types in the order in which Helm names them. */
export const TYPE_ORDER: readonly string[] = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];

/** JSON's name of a value's type. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** A text in single quotes, with Go's escapes for what cannot be seen. */
export function goQuote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replace(/(?! )[\p{C}\p{Z}]/gu, escapeCharacter)}'`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Names in quotes, with commas. */
export function join(names: readonly string[]): string {
  return names.map(goQuote).join(', ');
}

/** The value found, for the end of a message; long ones cut. */
export function found(value: unknown): string {
  const json = value === undefined ? 'null' : JSON.stringify(value);
  return `, found ${json.length > 60 ? `${json.slice(0, 57)}…` : json}`;
}
