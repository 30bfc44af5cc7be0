import { isBlank, isBreak, isBreakOrEnd, isDigit, isEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';

/** What follows `|` or `>`. */
interface Header {
  readonly chomping: '+' | '-' | '';
  /** The indentation that is asked for, or 0 to take it from the first line. */
  readonly indent: number;
}

/** The breaks after a line, and the indentation of what follows. */
interface Gap {
  readonly breaks: string;
  readonly indent: number;
}

/** Reads a text that starts with `|` or `>`; `parentIndent` is -1 at the root. */
export function scanBlock(cursor: Cursor, parentIndent: number): string {
  const start = cursor.position;
  const literal = cursor.code() === 124;
  cursor.position++;
  const header = scanHeader(cursor, start);
  const wanted = header.indent > 0 ? Math.max(parentIndent, 0) + header.indent : 0;
  let { breaks, indent } = scanBreaks(cursor, wanted, parentIndent);
  let text = '';
  let lineBreak = '';
  let wasIndented = false;
  while (cursor.column === indent && !isEnd(cursor.code())) {
    const isIndented = isBlank(cursor.code());
    const folds = !literal && !wasIndented && !isIndented && lineBreak === '\n';
    if (!folds) text += lineBreak;
    else if (breaks === '') text += ' ';
    text += breaks;
    wasIndented = isIndented;
    text += scanLine(cursor);
    lineBreak = isBreak(cursor.code()) ? cursor.passBreak() : '';
    ({ breaks, indent } = scanBreaks(cursor, indent, parentIndent));
  }
  if (header.chomping !== '-') text += lineBreak;
  if (header.chomping === '+') text += breaks;
  return text;
}

/** Reads `|` and `>`'s own line: how the end is chomped, how far the text is indented, a comment. */
function scanHeader(cursor: Cursor, start: number): Header {
  let chomping = scanChomping(cursor);
  let indent = 0;
  if (isDigit(cursor.code())) {
    indent = cursor.code() - 48;
    if (indent === 0) cursor.fail('a block text cannot be indented by 0');
    cursor.position++;
    if (chomping === '') chomping = scanChomping(cursor);
  }
  cursor.passBlanks();
  cursor.passComment();
  if (!isBreakOrEnd(cursor.code())) {
    const indicator = cursor.text.charAt(start);
    cursor.fail(`nothing but a comment can follow ${indicator} on its line: the text starts on the next one`);
  }
  if (isBreak(cursor.code())) cursor.passBreak();
  return { chomping, indent };
}

/** Reads `+` or `-`, if there is one. */
function scanChomping(cursor: Cursor): Header['chomping'] {
  const sign = cursor.text.charAt(cursor.position);
  if (sign !== '+' && sign !== '-') return '';
  cursor.position++;
  return sign;
}

/** Reads a line of the text, without its break. */
function scanLine(cursor: Cursor): string {
  const start = cursor.position;
  while (!isBreakOrEnd(cursor.code())) cursor.position++;
  return cursor.text.slice(start, cursor.position);
}

/** Passes empty lines and indentation; the first line that is not empty says the indentation if `indent` is 0. */
function scanBreaks(cursor: Cursor, indent: number, parentIndent: number): Gap {
  let breaks = '';
  let widest = 0;
  for (;;) {
    while ((indent === 0 || cursor.column < indent) && cursor.code() === 32) cursor.position++;
    widest = Math.max(widest, cursor.column);
    if ((indent === 0 || cursor.column < indent) && cursor.code() === 9) {
      cursor.fail('a tab cannot indent a block text');
    }
    if (!isBreak(cursor.code())) break;
    breaks += cursor.passBreak();
  }
  return { breaks, indent: indent === 0 ? Math.max(widest, parentIndent + 1, 1) : indent };
}
