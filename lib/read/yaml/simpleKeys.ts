import type { Cursor } from './cursor.ts';

/** How long a key without `?` can be. */
const LONGEST_KEY = 1024;

/** A token that is a key if a `:` follows it on its line. */
export interface SimpleKey {
  /** Which token it is, counted from the start of the file. */
  readonly token: number;
  /** It stands where nothing but a key can. */
  readonly required: boolean;
  readonly position: number;
  readonly line: number;
  readonly column: number;
}

/** The token that may turn out to be a key, at each level of flow collections. */
export class SimpleKeys {
  private readonly levels: (SimpleKey | undefined)[] = [undefined];
  private readonly levelOfToken = new Map<number, number>();
  /** At each level the token that was last a possible key, or else the bracket that opened it. */
  private readonly latest: number[] = [-1];

  constructor(private readonly cursor: Cursor) {}

  /** The token that comes next may be a key. */
  save(token: number, required: boolean): void {
    this.drop();
    const { position, line, column } = this.cursor;
    this.levels[this.levels.length - 1] = { token, required, position, line, column };
    this.levelOfToken.set(token, this.levels.length - 1);
    this.latest[this.levels.length - 1] = token;
  }

  /** There is no key any more at this level. @throws UserError if there had to be one */
  drop(): void {
    const key = this.levels.at(-1);
    if (key === undefined) return;
    if (key.required) this.failAt(key);
    this.forget(key);
  }

  /** Takes the key that a `:` here belongs to, if there is one. */
  take(): SimpleKey | undefined {
    const key = this.stillPossible(this.levels.length - 1);
    if (key !== undefined) this.forget(key);
    return key;
  }

  /** Whether a token that was read may still become a key. */
  mayBeKey(token: number): boolean {
    const level = this.levelOfToken.get(token);
    return level !== undefined && this.stillPossible(level) !== undefined;
  }

  /** A flow collection opens, with a bracket that is the token with a number. */
  enter(bracket: number): void {
    this.levels.push(undefined);
    this.latest.push(bracket);
  }

  /** A flow collection closes. If it is empty, Helm's reader does not wait for a `:` that makes it a key. */
  leave(): void {
    if (this.levels.length === 1) return;
    this.levels.pop();
    this.levelOfToken.delete(this.latest.pop() ?? -1);
  }

  /** The key of a level, unless the line ended or it grew too long. */
  private stillPossible(level: number): SimpleKey | undefined {
    const key = this.levels[level];
    if (key === undefined) return undefined;
    if (key.line === this.cursor.line && key.position + LONGEST_KEY >= this.cursor.position) return key;
    if (key.required) this.failAt(key);
    this.levelOfToken.delete(key.token);
    this.levels[level] = undefined;
    return undefined;
  }

  private forget(key: SimpleKey): void {
    this.levelOfToken.delete(key.token);
    this.levels[this.levels.length - 1] = undefined;
  }

  private failAt(key: SimpleKey): never {
    this.cursor.fail("a key must be followed by ':' on its line", key.position);
  }
}
