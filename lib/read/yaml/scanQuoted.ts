import { isBlank, isBlankOrEnd, isBreak, isEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { scanEscape } from './escape.ts';
import { Folding } from './folding.ts';

const BACKSLASH = 92;

/** Reads a scalar in the quotes that it starts with. @throws UserError if they are not closed */
export function scanQuoted(cursor: Cursor): string {
  const start = cursor.position;
  const quote = cursor.code();
  const folding = new Folding();
  let text = '';
  cursor.position++;
  for (;;) {
    if (cursor.atDocumentMark()) cursor.fail('a line of a quoted text cannot start with --- or ...');
    if (isEnd(cursor.code())) cursor.fail('the quote that opens here is never closed', start);
    text += scanWord(cursor, quote, folding);
    if (cursor.code() === quote) break;
    passGap(cursor, folding);
    text += folding.take();
  }
  cursor.position++;
  return text;
}

/** Reads up to a blank, to the closing quote, or past an escaped line break. */
function scanWord(cursor: Cursor, quote: number, folding: Folding): string {
  const single = quote === 39;
  let text = '';
  let from = cursor.position;
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    const escaped = single ? code === quote && cursor.code(1) === quote : code === BACKSLASH;
    if (code === quote && !escaped) break;
    if (!escaped) {
      cursor.position++;
      continue;
    }
    text += cursor.text.slice(from, cursor.position);
    if (!single && isBreak(cursor.code(1))) {
      cursor.position++;
      cursor.passBreak();
      folding.addEscapedBreak();
      return text;
    }
    text += single ? "'" : scanEscape(cursor);
    if (single) cursor.position += 2;
    from = cursor.position;
  }
  return text + cursor.text.slice(from, cursor.position);
}

/** Passes the blanks and line breaks between two words. */
function passGap(cursor: Cursor, folding: Folding): void {
  for (let code = cursor.code(); ; code = cursor.code()) {
    if (isBreak(code)) folding.addBreak(cursor.passBreak());
    else if (isBlank(code)) {
      folding.addBlank(code);
      cursor.position++;
    } else return;
  }
}
