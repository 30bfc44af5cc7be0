import type { Cursor } from './cursor.ts';

/** What stands after a backslash in double quotes. `\/` is missing: Helm does not know it. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** How many hexadecimal digits an escape takes. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** Reads an escape of a text in double quotes. @throws UserError for one that Helm refuses */
export function scanEscape(cursor: Cursor): string {
  const start = cursor.position;
  const letter = cursor.text.charAt(start + 1);
  const simple = ESCAPES.get(letter);
  const digits = DIGITS.get(letter);
  cursor.position += 2;
  if (simple !== undefined) return simple;
  if (digits === undefined) {
    cursor.fail(`\\${letter} is no escape: write \\\\ for a backslash, or use single quotes`, start);
  }
  const written = cursor.text.slice(cursor.position, cursor.position + digits);
  if (!/^[0-9a-f]+$/i.test(written) || written.length < digits) {
    cursor.fail(`\\${letter} needs ${digits} hexadecimal digits`, start);
  }
  const code = Number.parseInt(written, 16);
  if (code > 0x10ffff) cursor.fail(`\\${letter}${written} is beyond the last character, U+10FFFF`, start);
  if (code >= 0xd800 && code <= 0xdfff) {
    cursor.fail(
      `\\${letter}${written} is half a surrogate pair: write the character itself, or \\U and 8 digits`,
      start,
    );
  }
  cursor.position += digits;
  return String.fromCodePoint(code);
}
