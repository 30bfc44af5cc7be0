import { UserError } from '../../errors.ts';
import { isBlank, isBlankOrEnd, isBreakOrEnd } from './characters.ts';

/** What a values file may not contain, as Helm's reader has it. */
const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** A place in the text of a values file, and the way forward from there. */
export class Cursor {
  position = 0;
  line = 0;
  private lineStart = 0;

  /** @throws UserError if the text holds a control character or half a surrogate pair */
  constructor(
    readonly text: string,
    readonly name: string,
  ) {
    const forbidden = text.search(FORBIDDEN);
    if (forbidden >= 0) {
      this.fail(`the character U+${hex(text.codePointAt(forbidden) ?? 0)} is not allowed: escape it`, forbidden);
    }
    if (text.startsWith('\uFEFF\uFEFF')) this.fail('the file starts with two byte order marks', 1);
    if (text.startsWith('\uFEFF')) this.position = this.lineStart = 1;
  }

  /** How far the position is from the start of its line: what indentation is compared with. */
  get column(): number {
    return this.position - this.lineStart;
  }

  /** The character code at the position, or so many characters after it. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.position + ahead);
  }

  /** Passes a line break. Returns what it counts as in a text: LF, or LS and PS as themselves. */
  passBreak(): string {
    const code = this.code();
    this.position += code === 13 && this.code(1) === 10 ? 2 : 1;
    this.line++;
    this.lineStart = this.position;
    return code === 0x2028 || code === 0x2029 ? String.fromCharCode(code) : '\n';
  }

  /** At the end of the text: the last line ends here too, though it may have no break. */
  endLine(): void {
    if (this.column === 0) return;
    this.line++;
    this.lineStart = this.position;
  }

  /** Passes spaces and tabs. */
  passBlanks(): void {
    while (isBlank(this.code())) this.position++;
  }

  /** Passes a comment that starts here, up to its line's end. */
  passComment(): void {
    if (this.code() === 35) while (!isBreakOrEnd(this.code())) this.position++;
  }

  /** Whether the line starts with `---` or `...`, which end a document wherever they stand. */
  atDocumentMark(): boolean {
    if (this.column !== 0) return false;
    const mark = this.text.slice(this.position, this.position + 3);
    return (mark === '---' || mark === '...') && isBlankOrEnd(this.code(3));
  }

  /** @throws UserError always: what is wrong, after the file's name, line and column */
  fail(problem: string, position = this.position): never {
    const lines = this.text.slice(0, position).split(/\r\n|[\r\n]/);
    const column = (lines.at(-1) ?? '').replace(/^\uFEFF/, '').length + 1;
    throw new UserError(`${this.name}:${lines.length}:${column}: ${problem}`);
  }
}

/** A code point as U+ writes it. */
function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
