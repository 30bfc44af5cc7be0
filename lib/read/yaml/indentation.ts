import type { YAMLException } from 'js-yaml';
import { type Indent, isInside, type Range, Source } from './source.ts';

/** A key that is further to the right is not helped: each line below it would grow as much. */
const FURTHEST = 200;

/** What to do about a line that stays refused. */
export const TOO_LITTLE = 'indent this line further than the key or the "- " that it belongs to';

/**
 * Spaces before lines. In brackets and quotes Helm takes lines that are indented as little as one likes, and js-yaml does
 * not. It tells only the first such line, so others are guessed, and taken back where the guess was wrong.
 */
export class Indentation {
  private lines: readonly string[] = [];
  private readonly found = new Set<number>();
  private readonly guessed = new Set<number>();
  private readonly wrong = new Set<number>();
  private guesses = true;

  constructor(private readonly document: Source) {}

  /** The text, with spaces before the lines that need them. */
  source(): Source {
    if (this.found.size === 0) return this.document;
    const indents: Indent[] = [];
    let enough = 0;
    let start = 0;
    const lines = this.lines.map((text, line) => {
      const spaces = this.isIndented(line) ? enough : 0;
      if (spaces > 0) indents.push({ line, start, spaces });
      else if (/^[ \t]*[^ \t\r\n#]/.test(text)) enough = Math.min(prefixOf(text).length + 1, FURTHEST);
      start += spaces + text.length;
      return ' '.repeat(spaces) + text;
    });
    return new Source(lines.join(''), this.document.name, indents);
  }

  /** Learns from what js-yaml refused. Says whether another text is left to parse. */
  mend({ reason, mark }: YAMLException): boolean {
    const { line = 0, column = 0, position = 0, buffer = '' } = mark ?? {};
    const isDeficient = reason === 'deficient indentation' && position < buffer.length;
    // A tab behind a bracket or a key is no indentation, and spaces do not mend it.
    if (isDeficient && /[^ \t].*\t/.test(buffer.slice(position - column, position))) return false;
    if (!isDeficient || this.isIndented(line)) return this.stopGuessing();
    if (this.lines.length === 0) this.lines = this.document.text.split(/(?<=\n|\r(?!\n))/);
    if (this.guesses) this.guessAfter(line);
    this.found.add(line);
    return true;
  }

  /**
   * Takes back lines that turned out to be in neither brackets nor quotes. Says whether another text is left to parse.
   * @throws UserError if js-yaml itself had refused such a line
   */
  takeBack(source: Source, unaffected: readonly Range[]): boolean {
    const wrong = source.indents.filter(({ start }) => !isInside(start, unaffected));
    const unfounded = wrong.find(({ line }) => this.found.has(line));
    if (unfounded !== undefined) return this.stopGuessing() || source.fail(TOO_LITTLE, unfounded.start);
    for (const { line } of wrong) {
      this.guessed.delete(line);
      this.wrong.add(line);
    }
    return wrong.length > 0;
  }

  private isIndented(line: number): boolean {
    return this.found.has(line) || this.guessed.has(line);
  }

  /** Guesses all lines that start with a closing bracket, and the lines before the next of them. */
  private guessAfter(found: number): void {
    let isBefore = !this.closes(found);
    for (let number = found + 1; number < this.lines.length; number++) {
      const closes = this.closes(number);
      isBefore &&= !closes;
      if ((closes || isBefore) && !this.wrong.has(number)) this.guessed.add(number);
    }
  }

  private closes(line: number): boolean {
    return /^[ \t]*[\]}]/.test(this.lines[line] ?? '');
  }

  private stopGuessing(): boolean {
    if (this.guessed.size === 0) return false;
    this.guesses = false;
    this.found.clear();
    this.guessed.clear();
    return true;
  }
}

/** What can precede a block list or map on its line. */
function prefixOf(line: string): string {
  return /^[ \t?:-]*/.exec(line)?.[0] ?? '';
}
