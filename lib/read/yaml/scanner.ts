import { isBlankOrEnd, isBreak, isEnd, isOneOf } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { Indents } from './indents.ts';
import { scanBlock } from './scanBlock.ts';
import { scanDirective } from './scanDirective.ts';
import { scanPlain } from './scanPlain.ts';
import { scanQuoted } from './scanQuoted.ts';
import { scanAnchor, scanTag } from './scanTag.ts';
import { SimpleKeys } from './simpleKeys.ts';
import { token, type Token, type TokenKind } from './token.ts';
import { TokenQueue } from './tokenQueue.ts';

/**
 * Splits a values file into tokens as Helm's reader does, which is that of YAML 1.1: no further than the parser asks,
 * since Helm never looks at what follows the first document.
 */
export class Scanner {
  private readonly keys: SimpleKeys;
  private readonly queue = new TokenQueue();
  private readonly indents = new Indents();
  private flowLevel = 0;
  private keyAllowed = true;

  constructor(readonly cursor: Cursor) {
    this.keys = new SimpleKeys(cursor);
  }

  /** The token that comes next. */
  peek(): Token {
    for (;;) {
      const { first, firstNumber } = this.queue;
      if (first !== undefined && !this.keys.mayBeKey(firstNumber)) return first;
      this.fetch();
    }
  }

  /** Takes the token that comes next. */
  take(): Token {
    const next = this.peek();
    this.queue.shift();
    return next;
  }

  /** Reads one more token. */
  private fetch(): void {
    const { cursor } = this;
    this.passSpace();
    if (isEnd(cursor.code())) cursor.endLine();
    this.closeBlocks(cursor.column);
    const code = cursor.code();
    const inFlow = this.flowLevel > 0;
    const blankFollows = isBlankOrEnd(cursor.code(1));
    if (isEnd(code)) this.fetchBetweenDocuments(() => token('stream-end', cursor.position));
    else if (cursor.column === 0 && code === 37) this.fetchBetweenDocuments(() => scanDirective(cursor));
    else if (cursor.atDocumentMark()) this.fetchBetweenDocuments(() => this.scanDocumentMark());
    else if (isOneOf(code, '[{')) this.fetchFlowStart();
    else if (isOneOf(code, ']}')) this.fetchFlowEnd();
    else if (code === 44) this.fetchIndicator('flow-entry', true);
    else if (code === 45 && blankFollows) this.fetchBlockIndicator('block-entry');
    else if (code === 63 && (inFlow || blankFollows)) this.fetchBlockIndicator('key');
    else if (code === 58 && (inFlow || blankFollows)) this.fetchValue();
    else if (isOneOf(code, '|>') && !inFlow) this.fetchBlock();
    else this.fetchContent(code, blankFollows);
  }

  /** Passes blanks, line breaks and comments. A tab may not indent what can be a key. */
  private passSpace(): void {
    const { cursor } = this;
    for (;;) {
      while (cursor.code() === 32 || (cursor.code() === 9 && (this.flowLevel > 0 || !this.keyAllowed))) {
        cursor.position++;
      }
      cursor.passComment();
      if (!isBreak(cursor.code())) return;
      cursor.passBreak();
      if (this.flowLevel === 0) this.keyAllowed = true;
    }
  }

  /** Reads what can be a key or a value: an alias, an anchor, a tag or a scalar. */
  private fetchContent(code: number, blankFollows: boolean): void {
    const { cursor } = this;
    const start = cursor.position;
    if (code === 9) cursor.fail('a tab cannot indent a line or follow "- ": use spaces');
    if (isOneOf(code, '|>%@`') || (isOneOf(code, '?:') && !blankFollows && this.flowLevel > 0)) {
      cursor.fail(`a text cannot start with ${cursor.text.charAt(start)}: quote it`);
    }
    this.saveKey();
    this.keyAllowed = false;
    if (isOneOf(code, '*&')) this.queue.push(scanAnchor(cursor));
    else if (code === 33) this.queue.push(scanTag(cursor));
    else if (isOneOf(code, '\'"')) this.queue.push(token('quoted', start, scanQuoted(cursor)));
    else {
      const { text, crossedLine } = scanPlain(cursor, this.indents.current + 1, this.flowLevel > 0);
      if (crossedLine) this.keyAllowed = true;
      this.queue.push(token('plain', start, text));
    }
  }

  private fetchBlock(): void {
    const start = this.cursor.position;
    this.keys.drop();
    this.keyAllowed = true;
    this.queue.push(token('quoted', start, scanBlock(this.cursor, this.indents.current)));
  }

  /** Reads what stands between documents: all that is open ends. */
  private fetchBetweenDocuments(read: () => Token): void {
    this.closeBlocks(-1);
    this.keys.drop();
    this.keyAllowed = false;
    this.queue.push(read());
  }

  private scanDocumentMark(): Token {
    const { position, text } = this.cursor;
    this.cursor.position += 3;
    return token(text.charAt(position) === '-' ? 'document-start' : 'document-end', position);
  }

  private fetchFlowStart(): void {
    this.saveKey();
    this.keys.enter(this.queue.nextNumber);
    this.flowLevel++;
    this.keyAllowed = true;
    this.push(this.cursor.code() === 91 ? 'flow-sequence-start' : 'flow-mapping-start');
  }

  private fetchFlowEnd(): void {
    this.keys.drop();
    this.keys.leave();
    this.flowLevel = Math.max(this.flowLevel - 1, 0);
    this.keyAllowed = false;
    this.push(this.cursor.code() === 93 ? 'flow-sequence-end' : 'flow-mapping-end');
  }

  /** Reads `-` or `?`, which open a list or a map in block style. */
  private fetchBlockIndicator(kind: 'block-entry' | 'key'): void {
    const inFlow = this.flowLevel > 0;
    if (!inFlow) {
      if (!this.keyAllowed)
        this.cursor.fail(`${kind === 'key' ? "'? '" : "'- '"} can stand at the start of a line only`);
      this.openHere(kind === 'key' ? 'block-mapping-start' : 'block-sequence-start');
    }
    this.fetchIndicator(kind, kind === 'block-entry' || !inFlow);
  }

  /** Reads `:`. What it belongs to becomes a key only now. */
  private fetchValue(): void {
    const key = this.keys.take();
    if (key !== undefined) {
      this.queue.insert(key.token, token('key', key.position));
      this.openBlock('block-mapping-start', key.column, key.position, key.token);
      this.keyAllowed = false;
    } else {
      if (this.flowLevel === 0) {
        if (!this.keyAllowed)
          this.cursor.fail('a value cannot have ": " in it, nor be a map on its key\'s line: quote it');
        this.openHere('block-mapping-start');
      }
      this.keyAllowed = this.flowLevel === 0;
    }
    this.push('value');
  }

  private fetchIndicator(kind: TokenKind, keyFollows: boolean): void {
    this.keys.drop();
    this.keyAllowed = keyFollows;
    this.push(kind);
  }

  /** Takes an indicator of one character. */
  private push(kind: TokenKind): void {
    this.queue.push(token(kind, this.cursor.position++));
  }

  /** What comes next may be a key; where a map's next key is due, it must be one. */
  private saveKey(): void {
    const required = this.flowLevel === 0 && this.indents.current === this.cursor.column;
    if (this.keyAllowed) this.keys.save(this.queue.nextNumber, required);
  }

  private openHere(kind: TokenKind): void {
    this.openBlock(kind, this.cursor.column, this.cursor.position, this.queue.nextNumber);
  }

  /** Starts a map or a list if it is indented further than what it is in. */
  private openBlock(kind: TokenKind, column: number, position: number, number: number): void {
    if (this.flowLevel === 0 && this.indents.open(column)) this.queue.insert(number, token(kind, position));
  }

  /** Ends the maps and lists that are indented further than `column`. */
  private closeBlocks(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indents.close(column)) this.queue.push(token('block-end', this.cursor.position));
  }
}
