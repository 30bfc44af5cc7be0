import type { Token } from './token.ts';

/** Tokens that were read and not taken yet. They are numbered from the start of the file. */
export class TokenQueue {
  /** The number of the first token. */
  firstNumber = 0;
  private tokens: Token[] = [];
  private head = 0;

  /** The token that was read first. */
  get first(): Token | undefined {
    return this.tokens[this.head];
  }

  /** The number that the token which is read next will have. */
  get nextNumber(): number {
    return this.firstNumber + this.tokens.length - this.head;
  }

  /** Takes the first token away. */
  shift(): void {
    this.head++;
    this.firstNumber++;
    if (this.head < this.tokens.length) return;
    this.tokens = [];
    this.head = 0;
  }

  /** Adds a token behind all others. */
  push(token: Token): void {
    this.tokens.push(token);
  }

  /** Puts a token before the one that has a number; behind all others if that one was taken already. */
  insert(number: number, token: Token): void {
    if (number < this.firstNumber) this.push(token);
    else this.tokens.splice(number - this.firstNumber + this.head, 0, token);
  }
}
