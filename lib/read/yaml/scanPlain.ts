import { isBlank, isBlankOrEnd, isBreak, isOneOf } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { Folding } from './folding.ts';

/** A scalar without quotes, and whether it ran on over a line break. */
export interface PlainScalar {
  readonly text: string;
  readonly crossedLine: boolean;
}

/** Reads a scalar without quotes. In block style its lines are indented by `indent` or more. */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  const folding = new Folding();
  let text = '';
  while (!cursor.atDocumentMark() && cursor.code() !== 35) {
    const word = scanWord(cursor, inFlow);
    if (word !== '') text += folding.take() + word;
    if (!isBlank(cursor.code()) && !isBreak(cursor.code())) break;
    passGap(cursor, folding, indent);
    if (!inFlow && cursor.column < indent) break;
  }
  return { text, crossedLine: folding.crossedLine };
}

/** Reads up to a blank, or to an indicator that ends the scalar. */
function scanWord(cursor: Cursor, inFlow: boolean): string {
  const start = cursor.position;
  for (let code = cursor.code(); !isBlankOrEnd(code); code = cursor.code()) {
    if (code === 58 && isBlankOrEnd(cursor.code(1))) break;
    if (inFlow && isOneOf(code, ',?[]{}')) break;
    cursor.position++;
  }
  return cursor.text.slice(start, cursor.position);
}

/** Passes the blanks and line breaks between two words. */
function passGap(cursor: Cursor, folding: Folding, indent: number): void {
  for (let code = cursor.code(); ; code = cursor.code()) {
    if (isBreak(code)) folding.addBreak(cursor.passBreak());
    else if (isBlank(code)) {
      if (folding.crossedLine && cursor.column < indent && code === 9) {
        cursor.fail('a tab cannot indent a line');
      }
      folding.addBlank(code);
      cursor.position++;
    } else return;
  }
}
