import { Expression } from '../expressions/expression.ts';
import { lift, Literal } from '../expressions/literal.ts';
import { type Backend, type Lines, pad } from './backend.ts';
import { blockStyle, plainText, assertNumber, stringText } from './scalarText.ts';

/** A scalar after its key or dash: in one line, or as a block when it has several. */
export function scalarLines(start: string, node: unknown, column: number, backend: Backend): Lines {
  const value = node instanceof Literal ? (node.value as unknown) : node;
  const folded =
    value instanceof Expression || typeof value === 'string' ? backend.folded(start, lift(value), column) : undefined;
  if (folded) return folded;
  const style = typeof value === 'string' && backend.braces(value) === undefined ? blockStyle(value) : undefined;
  if (!style || typeof value !== 'string') return [`${start} ${scalarText(node, backend)}`];
  const lines = (style === '|' ? value.slice(0, -1) : value).split('\n');
  return [`${start} ${style}`, ...lines.map((line) => (line === '' ? '' : pad(column + 2) + line))];
}

/** A scalar in one line. */
export function scalarText(node: unknown, backend: Backend): string {
  const value: unknown = node instanceof Literal ? node.value : node;
  if (value instanceof Expression) return backend.scalar(value);
  if (typeof value === 'string') return backend.braces(value) ?? stringText(value);
  if (typeof value === 'number') assertNumber(value);
  return plainText(value as number | boolean);
}

/** A key before its colon. YAML wants a question mark before one of more than 1024 characters, and the colon below it. */
export function keyText(key: string, column: number, backend: Backend): string {
  const text = backend.braces(key) ?? stringText(key);
  return text.length > 1000 ? `? ${text}\n${pad(column)}` : text;
}
