import { isBlankOrEnd, isBreak, isBreakOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { scanTagDirective } from './scanTag.ts';
import { token, type Token } from './token.ts';

/** Reads a line that starts with `%`. @throws UserError for any but %YAML and %TAG */
export function scanDirective(cursor: Cursor): Token {
  const start = cursor.position;
  const name = /^%[\w-]*/.exec(cursor.text.slice(start, start + 40))?.[0] ?? '%';
  cursor.position += name.length;
  if (!isBlankOrEnd(cursor.code()) || (name !== '%YAML' && name !== '%TAG')) {
    cursor.fail('a line can start with %YAML or %TAG only: quote a text that starts with %', start);
  }
  const directive = name === '%YAML' ? scanVersion(cursor, start) : scanTagDirective(cursor, start);
  cursor.passBlanks();
  cursor.passComment();
  if (!isBreakOrEnd(cursor.code())) cursor.fail(`nothing but a comment can follow ${name} on its line`);
  if (isBreak(cursor.code())) cursor.passBreak();
  return directive;
}

/** Reads what follows `%YAML`: a version. */
function scanVersion(cursor: Cursor, start: number): Token {
  cursor.passBlanks();
  const version = /^\d{1,2}\.\d{1,2}(?!\d)/.exec(cursor.text.slice(cursor.position, cursor.position + 6))?.[0];
  if (version === undefined) cursor.fail('%YAML needs a version such as 1.1', start);
  cursor.position += version.length;
  return token('version', start, version);
}
