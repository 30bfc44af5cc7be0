import { UserError } from '../../errors.ts';

/** Spaces that were put before a line. */
export interface Indent {
  /** The number of the line, from 0. */
  readonly line: number;
  /** Where the line starts, with the spaces. */
  readonly start: number;
  readonly spaces: number;
}

/** A YAML text in which errors can tell a place. */
export class Source {
  /**
   * @param text what is parsed
   * @param name what errors call it
   * @param indents where it has more spaces than the file
   */
  constructor(
    readonly text: string,
    readonly name: string,
    readonly indents: readonly Indent[] = [],
  ) {}

  /** @throws UserError always: what is wrong, after the file's name, line and column */
  fail(problem: string, position: number): never {
    const lines = this.text.slice(0, position).split(/\r\n|[\r\n]/);
    const line = lines.length - 1;
    const spaces = this.indents.find((indent) => indent.line === line)?.spaces ?? 0;
    const column = (lines[line] ?? '').replace(/^\uFEFF/, '').length - spaces;
    throw new UserError(`${this.name}:${line + 1}:${Math.max(column, 0) + 1}: ${problem}`);
  }
}
