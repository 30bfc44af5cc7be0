import { parseEvents, YAMLException } from 'js-yaml';
import { DEEPEST } from './node.ts';
import type { Source } from './source.ts';

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
