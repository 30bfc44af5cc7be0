/** What a scalar means. Integers are bigint, to keep them apart from floats as keys. */
export type Scalar = string | bigint | number | boolean | null;

/** What a scalar could not be read as. */
export class TagMismatch extends Error {}

const CORE = 'tag:yaml.org,2002:';

const WORDS: ReadonlyMap<string, boolean | number | null> = new Map<string, boolean | number | null>([
  ...cases(true, 'y', 'yes', 'true', 'on'),
  ...cases(false, 'n', 'no', 'false', 'off'),
  ...cases(null, 'null'),
  ['', null],
  ['~', null],
  ...['.nan', '.NaN', '.NAN'].map((word): [string, number] => [word, Number.NaN]),
  ...cases(Infinity, '.inf'),
  ...cases(Infinity, '+.inf'),
  ...cases(-Infinity, '-.inf'),
]);

/** A word in the three spellings that YAML 1.1 knows: yes, Yes, YES. */
function cases<Value>(value: Value, ...words: string[]): [string, Value][] {
  return words.flatMap((word): [string, Value][] => {
    const capital = word.replace(/[a-z]/, (letter) => letter.toUpperCase());
    return [
      [word, value],
      [capital, value],
      [word.toUpperCase(), value],
    ];
  });
}

/**
 * What a scalar that has no quotes, or a tag, means to Helm: YAML 1.1 with Go's numbers, so `0o17`, `0b1`, `1_000` and
 * `yes` mean more than text, and `12:30` and dates do not.
 *
 * @throws TagMismatch if it is not what its tag says
 */
export function resolveScalar(tag: string, text: string): Scalar {
  if (tag === '') return resolvePlain(text);
  const type = tag.startsWith(CORE) ? tag.slice(CORE.length) : '';
  if (!['str', 'bool', 'int', 'float', 'null', 'timestamp'].includes(type)) return text;
  if (type === 'str') return text;
  if (type === 'timestamp' && isTimestamp(text)) return text;
  const value = resolvePlain(text);
  if (typeOf(value) === type) return value;
  if (type === 'float' && typeof value === 'bigint' && value <= 0x7fffffffffffffffn) return Number(value);
  throw new TagMismatch(`${JSON.stringify(text)} is no !!${type}`);
}

/** The name of a value's tag. */
function typeOf(value: Scalar): string {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  return typeof value === 'boolean' ? 'bool' : 'str';
}

/** What a scalar without quotes and tag means. */
function resolvePlain(text: string): Scalar {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (text.startsWith('.')) {
    return /^\.\d+(_\d+)*([eE][-+]?\d+(_\d+)*)?$/.test(text) ? float(text.replaceAll('_', ''), text) : text;
  }
  if (!/^[-+\d]/.test(text)) return text;
  const digits = text.replaceAll('_', '');
  const integer = parseInteger(digits);
  if (integer !== undefined) return integer;
  return /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(digits) ? float(digits, text) : text;
}

/** A number beyond float64's range stays a text. */
function float(digits: string, text = digits): Scalar {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}

const INTEGER = /^([-+]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;

/** An integer that fits 64 bits, with or without sign, in any base that Go knows. */
function parseInteger(digits: string): bigint | undefined {
  const [, sign, hex, binary, octal, decimal] = INTEGER.exec(digits) ?? signedBinary(digits);
  const size =
    hex !== undefined
      ? `0x${hex}`
      : binary !== undefined
        ? `0b${binary}`
        : octal !== undefined
          ? `0o${octal}`
          : decimal;
  if (size === undefined) return undefined;
  const value = sign === '-' ? -BigInt(size) : BigInt(size);
  const limit = sign === '' ? 0xffffffffffffffffn : 0x7fffffffffffffffn;
  return value >= -0x8000000000000000n && value <= limit ? value : undefined;
}

/** Go also reads `0b-1`. */
function signedBinary(digits: string): (string | undefined)[] {
  const [, sign, binary] = /^0b([-+])([01]+)$/.exec(digits) ?? [];
  return [undefined, sign, undefined, binary];
}

/** The text that `!!binary` means to Helm: base64 of UTF-8. @throws TagMismatch if it is no base64 */
export function binaryText(base64: string): string {
  const digits = base64.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(digits)) {
    throw new TagMismatch('!!binary needs base64');
  }
  const bytes = Buffer.from(digits, 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : replaceInvalid(bytes);
}

/** Reads UTF-8 as Go does: each byte that is none becomes one U+FFFD, where JavaScript may take several together. */
function replaceInvalid(bytes: Buffer): string {
  let text = '';
  for (let position = 0; position < bytes.length;) {
    const size = [1, 2, 3, 4].find((length) => isCharacter(bytes.subarray(position, position + length))) ?? 0;
    text += size === 0 ? '\uFFFD' : bytes.toString('utf8', position, position + size);
    position += Math.max(size, 1);
  }
  return text;
}

/** Whether bytes are one character: U+FFFD has three. */
function isCharacter(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return text.length > 0 && String.fromCodePoint(text.codePointAt(0) ?? 0) === text && Buffer.from(text).equals(bytes);
}

/** The spellings of a date that Helm's reader knows; the last part is a time zone, or nothing. */
const TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/;

/** Whether a text is a date, which `!!timestamp` asks for. It is a text to Helm all the same. */
export function isTimestamp(text: string): boolean {
  const match = TIMESTAMP.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, ...rest] = match.slice(1).map((part) => Number(part as string | undefined));
  const [hour, minute, second, zoneHour, zoneMinute, otherHour, otherMinute, otherSecond] = rest;
  const fits = (value: number | undefined, limit: number): boolean => !(value !== undefined && value > limit);
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysOf(year, month) &&
    [hour, otherHour].every((value) => fits(value, 23)) &&
    [minute, second, otherMinute, otherSecond].every((value) => fits(value, 59)) &&
    fits(zoneHour, 24) &&
    fits(zoneMinute, 60)
  );
}

/** How many days a month has. */
function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
