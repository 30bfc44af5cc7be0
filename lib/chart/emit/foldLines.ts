import { goLiteral } from '../../expressions/goText.ts';

/**
 * A template with no line that is too long to read. Go takes line breaks between the words of an action; elsewhere a break is
 * followed by an action that trims it. So what the template renders stays the same to the byte.
 */
export function foldLines(template: string): string {
  return template
    .split('\n')
    .flatMap((line) => (line.length > WIDTH ? new FoldedLine(line).lines : [line]))
    .join('\n');
}

/** A part of a line: an action with its braces, or the text between two. */
const PART = /\{\{-? ?\/\*.*?\*\/ ?-?\}\}|\{\{(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`])*?\}\}|(?:(?!\{\{).)+/g;

/** Keys and dashes of YAML before a value. */
const BEFORE_VALUE = /^ *(?:- )*(?:[^ ]+: )?$/;

class FoldedLine {
  readonly lines: string[];
  private readonly indent: string;

  constructor(line: string) {
    this.indent = /^ */.exec(line)?.[0] ?? '';
    this.lines = [this.indent];
    this.addAll(line.slice(this.indent.length).match(PART) ?? []);
  }

  private get last(): string {
    return this.lines.at(-1) ?? '';
  }

  private get isAtStart(): boolean {
    return this.last === this.indent;
  }

  private addAll(parts: readonly string[]): void {
    for (let index = 0; index < parts.length;) {
      const block = blockAt(parts, index);
      index += block.length;
      if (block.length > 1) this.addBlock(block);
      else this.add(visible(block.join(''), parts[index - 2], parts[index]));
    }
  }

  /** An `if` with its branches, which start lines of their own when they have no room in one. */
  private addBlock(block: readonly string[]): void {
    const whole = block.join('');
    if (this.fits(whole)) {
      this.add(whole);
      return;
    }
    if (!this.isAtStart && !BEFORE_VALUE.test(this.last)) this.startLine();
    if (this.fits(this.trimming(whole))) {
      this.replaceLast(this.last + this.trimming(whole));
      return;
    }
    for (const branch of branchesOf(block)) {
      const [first = '', ...rest] = branch;
      if (branch !== block && !this.isAtStart && /^\{\{ (else|end)/.test(first)) this.startLine();
      this.add(this.trimming(first));
      this.addAll(rest);
    }
  }

  private add(part: string): void {
    if (this.fits(part)) this.replaceLast(this.last + part);
    else if (!part.startsWith('{{')) this.addText(part);
    else if (this.isAtStart || part.startsWith('{{-') || BEFORE_VALUE.test(this.last))
      this.replaceLast(...foldAction(part, this.last, this.indent));
    else {
      this.startLine();
      this.replaceLast(...foldAction(this.trimming(part), this.last, this.indent));
    }
  }

  /** Text after a break is printed by an action, whose literal keeps the space at which it was broken. */
  private addText(text: string): void {
    const end = breakAt(text, WIDTH - this.last.length, /\S$/.test(this.last));
    if (end === undefined) {
      this.replaceLast(this.last + text);
      return;
    }
    this.replaceLast(this.last + text.slice(0, end));
    const spaceAtEnd = /\s*$/.exec(text)?.[0] ?? '';
    this.addLiterals(text.slice(end, text.length - spaceAtEnd.length));
    this.replaceLast(this.last + spaceAtEnd);
  }

  private addLiterals(text: string): void {
    const room = WIDTH - this.indent.length - '{{- "" }}'.length;
    for (let rest = text; rest !== '';) {
      const cut = rest.length <= room ? undefined : breakAt(rest, room, false);
      this.lines.push(`${this.indent}{{- ${goLiteral(rest.slice(0, cut))} }}`);
      rest = cut === undefined ? '' : rest.slice(cut);
    }
  }

  /** White space before a break would be trimmed, so it needs an action of its own. */
  private startLine(): void {
    const text = this.last.trimEnd();
    const space = this.last.slice(text.length);
    this.replaceLast(text, this.indent + (space === '' ? '' : `{{- ${goLiteral(space)} }}`));
  }

  /** An action as the first of a line after a break. */
  private trimming(action: string): string {
    return this.lines.length > 1 && this.isAtStart ? action.replace(/^\{\{ /, '{{- ') : action;
  }

  private fits(part: string): boolean {
    return this.last.length + part.length <= WIDTH;
  }

  private replaceLast(...lines: readonly string[]): void {
    this.lines.splice(-1, 1, ...lines);
  }
}

/** Text without the white space that the actions beside it trim. */
function visible(part: string, before = '', after = ''): string {
  if (part.startsWith('{{')) return part;
  const start = before.endsWith('-}}') ? part.trimStart() : part;
  // A brace beside the action's would be read as one of three.
  return after.startsWith('{{-') ? start.replace(/(\{?)\s+$/, (_, brace: string) => (brace ? '{ ' : '')) : start;
}

/** The part at an index; with an `if`, all up to its end. */
function blockAt(parts: readonly string[], start: number): readonly string[] {
  let depth = 0;
  for (let index = start; index < parts.length; index++) {
    depth += depthOf(parts[index] ?? '');
    if (depth === 0) return parts.slice(start, index + 1);
  }
  return parts.slice(start, start + 1);
}

/** A block in pieces, of which each starts with its `if`, `else` or `end`. */
function branchesOf(block: readonly string[]): readonly (readonly string[])[] {
  const branches: string[][] = [];
  let depth = 0;
  for (const part of block) {
    if (depth === 0 || (depth === 1 && /^\{\{-? (else|end)/.test(part))) branches.push([part]);
    else branches.at(-1)?.push(part);
    depth += depthOf(part);
  }
  return branches;
}

function depthOf(part: string): number {
  if (/^\{\{-? (if|with|range) /.test(part)) return 1;
  return /^\{\{-? end /.test(part) ? -1 : 0;
}

/** The last single space within a width, else the first after it. */
function breakAt(text: string, width: number, canBeFirst: boolean): number | undefined {
  const places = [...text.matchAll(/ (?=\S)/g)]
    .map((match) => match.index)
    .filter((place) => (place === 0 ? canBeFirst : !/\s/.test(text[place - 1] ?? '')));
  return places.findLast((place) => place <= width) ?? places[0];
}

/** Longest line that is left as it is. */
export const WIDTH = 120;

/** Room for what closes an action. */
const CLOSE = 4;

/** Words of which each operand reads best on a line of its own. */
const LISTS: readonly string[] = ['and', 'or'];

/** The lines of an action that is too long for one; `start` is what its first line starts with, `indent` that line's. */
export function foldAction(action: string, start: string, indent: string): readonly string[] {
  const [, open = '', body = '', close = ''] = /^(\{\{-? ?)(.*?)( ?-?\}\})$/.exec(action) ?? [];
  const lines = [start + open];
  if ((start + action).length <= WIDTH) return [start + action];
  if (body.startsWith('/*')) fill(lines, body.split(' '), `${indent}       `);
  else fill(lines, wordsOf(body), `${indent}  `);
  append(lines, close);
  return lines;
}

/** Writes words onto the last line and, where they have no room, onto lines of their own. */
function fill(lines: string[], words: readonly string[], indent: string): void {
  const list = words.findIndex((word) => LISTS.includes(word));
  let isBroken = false;
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1) ?? '';
    const glued = /[( ]$/.test(last) ? word : ` ${word}`;
    const startsLine = isBroken || (list >= 0 && index > list);
    const isLong = indent.length + word.length > WIDTH - CLOSE && word.startsWith('(');
    const isHugged = isLong && !startsLine && index === words.length - 1;
    isBroken = isLong;
    if (isLong) {
      if (isHugged) append(lines, glued.slice(0, glued.indexOf('(') + 1));
      else lines.push(`${indent}(`);
      fill(lines, wordsOf(word.slice(1, -1)), isHugged ? indent : `${indent}  `);
      append(lines, ')');
    } else if (!startsLine && last.length + glued.length <= WIDTH - CLOSE) append(lines, glued);
    else lines.push(indent + word);
  }
}

function append(lines: string[], text: string): void {
  lines.push((lines.pop() ?? '') + text);
}

/** The words of an action: literals, fields, parts in parentheses; a pipe belongs to the word after it. */
function wordsOf(source: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let depth = 0;
  for (const token of source.match(/"(?:[^"\\]|\\.)*"|`[^`]*`|[() ]|[^"`() ]+/g) ?? []) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token !== ' ' || depth > 0 || word === '|') word += token;
    else {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}
