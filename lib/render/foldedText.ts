import { type Expression } from '../expressions/expression.ts';
import { Literal } from '../expressions/literal.ts';
import type { Scope } from '../expressions/scope.ts';
import { Text } from '../expressions/text.ts';
import { type Lines, pad } from './backend.ts';
import { textTemplate } from './scalarTemplate.ts';

/** Columns that a text may have before it is folded. */
const WIDTH = 120;

/**
 * A long text as a folded block, under its key or dash: `>-`, then lines that YAML joins with spaces. Undefined for a text
 * that is short enough, or that YAML would not join to the same.
 */
export function foldedLines(start: string, text: Expression, column: number, scope: Scope): Lines | undefined {
  const parts = text instanceof Text ? text.parts : [text];
  const words = parts.flatMap((part) => wordsOf(part, scope));
  const length = words.reduce((sum, word) => sum + word.length, start.length);
  if (length < WIDTH || !parts.every(canFold) || !standsFirst(parts[0]) || !standsLast(parts.at(-1))) return undefined;
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    // Only the space before a word of a literal is one that YAML may join lines with.
    if (word.startsWith(' ') && column + 2 + last.length + word.length > WIDTH) lines.push(word.slice(1));
    else lines[lines.length - 1] = last + word;
  }
  return [`${start} >-`, ...lines.map((line) => pad(column + 2) + line)];
}

/** Single spaces between words, and nothing that a line cannot hold. */
function canFold(part: Expression): boolean {
  if (!(part instanceof Literal)) return part.kind !== 'string' || part.traits.safe === true;
  return /^ ?(?:[!-~]+(?: |$))*$/.test(String(part.value));
}

/** Space before the first line or after the last would mean something else. */
function standsFirst(part: Expression | undefined): boolean {
  return part instanceof Literal && /^\S/.test(String(part.value));
}

function standsLast(part: Expression | undefined): boolean {
  return part instanceof Literal && /\S$/.test(String(part.value));
}

/** The words of a part, each with the space before it. A part that is no literal is one word. */
function wordsOf(part: Expression, scope: Scope): readonly string[] {
  if (!(part instanceof Literal)) return [textTemplate(part, scope)];
  return textTemplate(part, scope).match(/ ?(?:\{\{ "(?:[^"\\]|\\.)*" \}\}|\S)+| $/g) ?? [];
}
