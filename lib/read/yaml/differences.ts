import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { MappingNode, Node } from './node.ts';
import type { Source } from './source.ts';

/** How long a key without `?` can be. */
const LONGEST_KEY = 1024;

/** Blanks, line breaks and comments. */
const GAP = /(?:[ \t\r\n]|#[^\r\n]*)*/y;

/** Blanks and line breaks. */
const SPACE = /[ \t\r\n]*/y;

/** An escape in double quotes, by its kind. */
const ESCAPE =
  /\\(?:x..|u(?<short>.{4})|U(?<long>.{8})|(?<slash>\/)|(?<emptyLine>(?:\r\n|[\r\n])[ \t]*[\r\n])|[^xuU])/g;

/** Lines that a tab indents, or in which one follows `- `. */
const TAB = /^ *(?:[-?:] +)*[-?:]?\t/gm;

/** @throws UserError for a text that Helm reads otherwise than js-yaml, or refuses */
export function assertScalar(event: ScalarEvent, isInFlow: boolean, source: Source): void {
  if (event.style === SCALAR_STYLE.PLAIN && isInFlow) assertNoPlainInFlow(event, source);
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) assertEscape(event, source);
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK)
    assertNoTabAtStart(event, source);
}

function assertNoPlainInFlow({ valueStart, valueEnd }: ScalarEvent, source: Source): void {
  const indicator = source.text.slice(valueStart, valueEnd).search(/^:|\?/);
  if (indicator >= 0) source.fail('in brackets, quote a text that starts with : or has a ?', valueStart + indicator);
  const end = after(SPACE, valueEnd, source);
  const tab = source.text.slice(valueStart, end).search(/[\r\n] *\t/);
  if (tab >= 0) source.fail(TAB_INDENTS, valueStart + tab);
}

function assertNoTabAtStart({ valueStart, valueEnd }: ScalarEvent, source: Source): void {
  const [blank] = /^[ \r\n]*\t/.exec(source.text.slice(valueStart, valueEnd)) ?? [];
  if (blank !== undefined)
    source.fail('a tab cannot start a block text: put it in double quotes', valueStart + blank.length - 1);
}

function assertEscape({ valueStart, valueEnd }: ScalarEvent, source: Source): void {
  const text = source.text.slice(valueStart, valueEnd);
  if (!text.includes('\\')) return;
  for (const { 0: escape, index, groups = {} } of text.matchAll(ESCAPE)) {
    const problem = problemOf(escape, groups);
    if (problem !== undefined) source.fail(problem, valueStart + index);
  }
}

function problemOf(
  escape: string,
  { short, long, slash, emptyLine }: Partial<Record<string, string>>,
): string | undefined {
  if (slash !== undefined) return '\\/ is no escape: write / alone';
  if (emptyLine !== undefined) return 'an escaped line break cannot precede an empty line: write \\n';
  const code = Number.parseInt(short ?? long ?? '0', 16);
  if (code > 0x10ffff) return `${escape} is beyond the last character, U+10FFFF`;
  if (code < 0xd800 || code > 0xdfff) return undefined;
  return `${escape} is half a surrogate pair: write the character itself, or \\U and 8 digits`;
}

/** @throws UserError for a key in brackets that runs over lines, is too long, or has its `:` where Helm reads on */
export function assertFlowKey(key: Node, source: Source): void {
  const colon = after(GAP, key.end, source);
  if (source.text[colon] !== ':') return;
  if (key.start === key.end) source.fail("a key is missing before ':'", colon);
  const written = source.text.slice(key.start, colon);
  if (/[\r\n]/.test(written)) source.fail("a key in brackets must be on one line, with its ':'", key.start);
  if (written.length > LONGEST_KEY) source.fail(TOO_LONG, key.start);
  if (key.kind === 'scalar' && !/^["']/.test(written) && /[,[\]{}]/.test(source.text[colon + 1] ?? '')) {
    source.fail("put a blank after ':'", colon + 1);
  }
}

/**
 * @param from where the text before the key ends
 * @throws UserError for a key behind something else on its line, and for one without `?` that is too long
 */
export function assertBlockKey(key: Node, from: number, isFirst: boolean, source: Source): void {
  if (key.start === key.end) return;
  const gap = source.text.slice(Math.max(from - 1, 0), key.start);
  if (!isFirst && !/[\r\n]/.test(gap)) source.fail(KEY_ON_LINE, key.start);
  if (key.end - key.start <= LONGEST_KEY) return;
  if (!gap.replace(/#[^\r\n]*/g, '').includes('?')) source.fail(TOO_LONG, key.start);
}

/** @throws UserError for a map that starts on the line of its key, behind an anchor or a tag */
export function assertNoMapOnLine(map: MappingNode, from: number, source: Source): void {
  const start = map.pairs[0]?.[0].start ?? from;
  if (!/[\r\n]/.test(source.text.slice(from, start))) source.fail(MAP_ON_LINE, start);
}

/** What to do about a map on the line of its key. */
export const MAP_ON_LINE =
  'a value cannot have ": " in it, nor be a map on its key\'s line: quote it, or indent this line as other keys';

/** What to do about a key that is not alone on its line. */
export const KEY_ON_LINE = "a key must be on a line of its own, with its ':'";

const TOO_LONG = `a key can have ${LONGEST_KEY} characters: write a longer one after '? '`;

/** @throws UserError for a tab outside of all ranges that indents a line, or follows `- ` */
export function assertNoTabs(source: Source, free: (position: number) => boolean): void {
  for (const { 0: prefix, index } of source.text.matchAll(TAB)) {
    if (!free(index)) source.fail(TAB_INDENTS, index + prefix.length - 1);
  }
}

/** What to do about a tab that indents a line. */
export const TAB_INDENTS = 'a tab cannot indent a line or follow "- ": use spaces';

function after(pattern: RegExp, position: number, { text }: Source): number {
  pattern.lastIndex = position;
  pattern.test(text);
  return pattern.lastIndex;
}
