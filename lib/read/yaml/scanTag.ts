import { isBlankOrEnd, isBlank, isOneOf, isWord } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { token, type Token } from './token.ts';

const URI_CHARACTERS = ";/?:@&=+$,.!~*'()[]%";

/** Reads `&name` or `*name`. @throws UserError for a name that Helm refuses */
export function scanAnchor(cursor: Cursor): Token {
  const start = cursor.position;
  const kind = cursor.code() === 42 ? 'alias' : 'anchor';
  cursor.position++;
  const name = scanWord(cursor);
  if (name === '' || !(isBlankOrEnd(cursor.code()) || isOneOf(cursor.code(), '?:,]}%@`'))) {
    cursor.fail(
      `the name of an ${kind} has letters, digits, - and _ only; quote a text that starts with ${kind === 'alias' ? '*' : '&'}`,
      start,
    );
  }
  return token(kind, start, name);
}

/** Reads `!suffix`, `!handle!suffix` or `!<name>`. */
export function scanTag(cursor: Cursor): Token {
  const start = cursor.position;
  let handle = '';
  let suffix: string;
  if (cursor.code(1) === 60) {
    cursor.position += 2;
    suffix = scanUri(cursor, '', start);
    if (cursor.code() !== 62) cursor.fail('the tag that starts here has no closing >', start);
    cursor.position++;
  } else {
    handle = scanHandle(cursor);
    if (handle.length > 1 && handle.endsWith('!')) suffix = scanUri(cursor, '', start);
    else {
      suffix = scanUri(cursor, handle, start);
      [handle, suffix] = suffix === '' ? ['', '!'] : ['!', suffix];
    }
  }
  if (!isBlankOrEnd(cursor.code())) cursor.fail('a tag must be followed by a blank');
  return token('tag', start, handle, suffix);
}

/** Reads what follows `%TAG`: a handle and what it stands for. */
export function scanTagDirective(cursor: Cursor, start: number): Token {
  cursor.passBlanks();
  if (cursor.code() !== 33) cursor.fail('%TAG needs a handle that starts with !', start);
  const handle = scanHandle(cursor);
  if (handle !== '!' && !handle.endsWith('!')) cursor.fail('%TAG needs a handle that ends with !', start);
  if (!isBlank(cursor.code())) cursor.fail('%TAG needs a blank after its handle', start);
  cursor.passBlanks();
  const prefix = scanUri(cursor, '', start);
  if (!isBlankOrEnd(cursor.code())) cursor.fail('%TAG takes a handle and a prefix only', start);
  return token('tag-directive', start, handle, prefix);
}

/** Reads `!`, `!word` or `!word!`. */
function scanHandle(cursor: Cursor): string {
  cursor.position++;
  const word = scanWord(cursor);
  if (cursor.code() !== 33) return `!${word}`;
  cursor.position++;
  return `!${word}!`;
}

/** Reads the characters that a tag's name may have, after what was read of it as a handle. */
function scanUri(cursor: Cursor, handle: string, start: number): string {
  const from = cursor.position;
  while (isWord(cursor.code()) || isOneOf(cursor.code(), URI_CHARACTERS)) cursor.position++;
  const written = cursor.text.slice(from, cursor.position);
  if (handle === '' && written === '') cursor.fail('a tag needs a name', start);
  try {
    return handle.slice(1) + decodeURIComponent(written);
  } catch {
    return cursor.fail('% in a tag must start an octet of UTF-8, such as %C3%A9', start);
  }
}

/** Reads letters, digits, `-` and `_`. */
function scanWord(cursor: Cursor): string {
  const start = cursor.position;
  while (isWord(cursor.code())) cursor.position++;
  return cursor.text.slice(start, cursor.position);
}
