/** JSON's types in the order in which Helm names them. */
export const TYPE_ORDER: readonly string[] = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];

/** JSON's name of a value's type. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** A text in single quotes as Helm's library writes it: with Go's escapes, and one backslash too few at its end. */
export function goQuote(text: string): string {
  // Most texts hold none of it, and the pattern of what to escape takes long to compile.
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  const escaped = `"${text.replace(/["\\]|(?! )[\p{C}\p{Z}]/gu, escapeCharacter)}"`;
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'").slice(1, -1)}'`;
}

const SHORT_ESCAPES: Readonly<Partial<Record<string, string>>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number) => code.toString(16).padStart(digits, '0');
  return SHORT_ESCAPES[character] ?? (code < 0x80 ? `\\x${hex(2)}` : code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`);
}

/** A number as Helm's library writes it: `65,535`, and with an exponent from a million on: `9.007199254740991×10¹⁵`. */
export function goNumber(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power > 5) return `${digits}×10${superscript(power)}`;
  return grouped(String(value));
}

/** A count as Helm's library writes it: `1,234,567`. */
export function goCount(value: number): string {
  return grouped(String(value));
}

/** The number with commas between thousands, before the point. */
function grouped(number: string): string {
  return number.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** An exponent of at least two digits. */
function superscript(power: number): string {
  const digits = String(Math.abs(power)).padStart(2, '0');
  return (power < 0 ? '⁻' : '') + Array.from(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');
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
