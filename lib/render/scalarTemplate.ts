import { Choice } from '../expressions/choose.ts';
import type { Expression } from '../expressions/expression.ts';
import { goLiteral } from '../expressions/goText.ts';
import { Literal } from '../expressions/literal.ts';
import type { Scope } from '../expressions/scope.ts';
import { Text } from '../expressions/text.ts';
import { type Lines, pad } from './backend.ts';

/** A scalar expression as printed after a key or dash, quoted by its kind so that its type always survives. */
export function scalarTemplate(expression: Expression, scope: Scope, style: 'manifest' | 'document'): string {
  const source = () => expression.template(scope).text;
  switch (expression.kind) {
    case 'string':
      if (style === 'document') return `{{ toJson ${wrapped(expression, scope)} }}`;
      return isSafeText(expression) ? `"${textTemplate(expression, scope)}"` : `{{ ${source()} | quote }}`;
    case 'number':
    case 'integerOrString':
      return `{{ toJson ${wrapped(expression, scope)} }}`;
    case 'integer':
      return `{{ ${expression.printed(scope).text} }}`;
    case 'boolean':
      return `{{ ${source()} }}`;
    default:
      throw new Error(`an expression of kind ${expression.kind} is no scalar`);
  }
}

/** A known string that holds the start of a template action. */
export function bracesTemplate(value: string, style: 'manifest' | 'document'): string {
  return style === 'document' ? `{{ toJson ${goLiteral(value)} }}` : `{{ ${goLiteral(value)} | quote }}`;
}

/** A text inside other text: `a-{{ x }}`. */
export function textTemplate(expression: Expression, scope: Scope): string {
  if (expression instanceof Text) return expression.parts.map((part) => textTemplate(part, scope)).join('');
  if (expression instanceof Choice) return choiceTemplate(expression, scope);
  if (!(expression instanceof Literal)) return `{{ ${expression.printed(scope).text} }}`;
  // A brace at the end would meet those of an action after it.
  return String(expression.value).replace(/\{\{(?:.*?\}\})?|\{$/g, (braces) => `{{ ${goLiteral(braces)} }}`);
}

/** A choice among text reads better as `if` and `else` than as `ternary`. */
function choiceTemplate({ test, yes, no }: Choice<unknown>, scope: Scope): string {
  const [start, other] = [textTemplate(yes, scope), textTemplate(no, scope)];
  return `{{ if ${test.condition(scope).text} }}${start}${other === '' ? '' : `{{ else }}${other}`}{{ end }}`;
}

function isSafeText(expression: Expression): expression is Text {
  return expression instanceof Text && expression.traits.safe === true;
}

function wrapped(expression: Expression, scope: Scope): string {
  const source = expression.template(scope);
  return source.atomic ? source.text : `(${source.text})`;
}

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
