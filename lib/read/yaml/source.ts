import { parseEvents, YAMLException } from 'js-yaml';
import { UserError } from '../../errors.ts';
import { DEEPEST } from './node.ts';

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

/** A part of a text: from a position up to another one. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a position is inside one of some sorted ranges. At a range's start it is not. */
export function isInside(position: number, ranges: readonly Range[]): boolean {
  let [before, after] = [-1, ranges.length];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if ((ranges[middle]?.start ?? Infinity) < position) before = middle;
    else after = middle;
  }
  return position < (ranges[before]?.end ?? -1);
}

/** Where a bracket or a quote opens that is never closed: js-yaml tells only the end of the text. */
export function openingOf({ text }: Source): number {
  const ends = [...text.matchAll(/\r\n|[\r\n]|$/g)].map(({ index }) => index);
  const line = firstOpen(ends.length, (number) => text.slice(0, ends[number]));
  const start = ends[line - 1] ?? 0;
  const signs = [...text.slice(start, ends[line]).matchAll(/["'[{!]/g)].map(({ index }) => start + index);
  return signs.findLast((position) => !isOpen(text.slice(0, position))) ?? start;
}

/** The first of some beginnings of a text that leaves something open, as all after it do. */
function firstOpen(count: number, beginning: (number: number) => string): number {
  let [closed, open] = [-1, count - 1];
  while (open - closed > 1) {
    const middle = (closed + open) >> 1;
    if (isOpen(beginning(middle))) open = middle;
    else closed = middle;
  }
  return open;
}

/** Whether a text ends in brackets or in quotes. */
function isOpen(text: string): boolean {
  try {
    parseEvents(text, { maxDepth: DEEPEST });
    return false;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const isAtEnd = (error.mark?.position ?? 0) >= text.length;
    return (
      isAtEnd && (error.reason === 'deficient indentation' || error.reason.startsWith('unexpected end of the stream'))
    );
  }
}
