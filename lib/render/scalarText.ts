import { UserError } from '../errors.ts';
import { compareUtf8 } from '../manifest/each.ts';

/**
 * A string in one line of YAML: plain when every reader of YAML 1.1 or 1.2 takes it for the same string, else in double
 * quotes with JSON's escapes, which are YAML's too.
 * @throws UserError for half a surrogate pair
 */
export function stringText(value: string): string {
  if (!value.isWellFormed()) throw new UserError(`the text ${JSON.stringify(value)} holds half a surrogate pair`);
  return isPlain(value) ? value : quoted(value);
}

/** @throws UserError for a number that JSON cannot write */
export function assertNumber(value: number): void {
  if (!Number.isFinite(value)) throw new UserError(`the number ${value} cannot be part of a manifest`);
}

/** A number or boolean. YAML 1.1 wants a point in a number with an exponent. */
export function plainText(value: number | boolean): string {
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/**
 * A string that may be a block of lines after `key: |`; `undefined` when it must stay in one line, as when it ends in
 * white space, which Helm trims from the end of each document.
 */
export function blockStyle(value: string): '|' | '|-' | undefined {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const blockable =
    body.includes('\n') &&
    /^[^\s]/.test(body) &&
    !/\s$/.test(body) &&
    !/[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(body);
  return blockable ? (value.endsWith('\n') ? '|' : '|-') : undefined;
}

/** Words that some reader takes for null, a boolean or a number. */
const RESERVED = /^(y|n|yes|no|on|off|true|false|null|nan|inf|infinity)$/i;

/** Starts with a letter, `_` or `/`, and holds nothing that ends a plain scalar or starts a comment. */
const PLAIN = /^[A-Za-z_/](?:[\w./@%+=,*()<>$'&!?;-]|:(?=[^\s])| (?=[^\s#]))*$/;

function isPlain(value: string): boolean {
  return value.length < 1000 && PLAIN.test(value) && !RESERVED.test(value);
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A value as Go's encoding/json writes it, which is what Helm's `toJson` prints: keys in the order of their bytes, `<`, `>`,
 * `&`, U+2028 and U+2029 escaped. Numbers print alike in both languages.
 * @see https://pkg.go.dev/encoding/json#Marshal
 */
export function goJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return goObject(value as Record<string, unknown>);
  return escapeHtml(JSON.stringify(value));
}

function goObject(value: Record<string, unknown>): string {
  const keys = Object.keys(value).sort(compareUtf8);
  return `{${keys.map((key) => `${escapeHtml(JSON.stringify(key))}:${goJson(value[key])}`).join(',')}}`;
}

/** JSON.stringify keeps these characters, Go escapes them. */
function escapeHtml(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
