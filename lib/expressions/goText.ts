import { UserError } from '../errors.ts';

/** Go template source of one value, without its braces. */
export interface GoText {
  readonly text: string;
  /** It can be an argument as it is; else it needs parentheses. */
  readonly atomic: boolean;
}

/** Source that is complete by itself: a field, a variable, a literal. */
export function atom(text: string): GoText {
  return { text, atomic: true };
}

/** Source that is a call or a pipeline. */
export function call(text: string): GoText {
  return { text, atomic: false };
}

/** Source as the argument of a function. */
export function argument(source: GoText): string {
  return source.atomic ? source.text : `(${source.text})`;
}

/** A literal in Go's syntax. @throws UserError for a value that Go and JSON write differently */
export function goLiteral(value: string | number | boolean): string {
  if (typeof value === 'string') return goString(value);
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    throw new UserError(`the number ${Object.is(value, -0) ? '-0' : value} cannot be part of a chart`);
  }
  return String(value);
}

/** Longest text in one literal. */
const LONGEST = 100;

/** Texts and values after each other, as one text: `printf` of a format, or `print` of pieces when that is too long to read. */
export function joinedText(parts: readonly (string | { readonly source: string; readonly verb: string })[]): GoText {
  const format = parts.map((part) => (typeof part === 'string' ? part.replaceAll('%', '%%') : part.verb)).join('');
  const values = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.source]));
  if (format.length <= LONGEST) return call(['printf', goString(format), ...values].join(' '));
  // Between two values that are no texts, Go's print puts a space.
  const pieces = parts.flatMap((part, index) => {
    if (typeof part === 'string') return literalPieces(part);
    return typeof parts[index + 1] === 'object' ? [part.source, '""'] : [part.source];
  });
  return call(['print', ...pieces].join(' '));
}

/** A text in literals that are short enough to read, broken at spaces, else at commas. */
function literalPieces(value: string): readonly string[] {
  const pieces =
    value.match(new RegExp(`.{1,${LONGEST - 1}}(?: |$)|.{1,${LONGEST - 1}},|.{1,${LONGEST}}`, 'gsu')) ?? [];
  return pieces.map(goString);
}

/** @throws UserError for a text that has no form in UTF-8, or that Helm would not keep */
export function assertText(value: string): void {
  if (!value.isWellFormed()) throw new UserError(`the text ${JSON.stringify(value)} holds half a surrogate pair`);
  if (value.includes('<no value>'))
    throw new UserError(
      `the text ${JSON.stringify(value)} holds <no value>, which Helm deletes from all that it renders`,
    );
}

/** @throws UserError for a text that would end the template comment that it is in */
export function assertComment(text: string): void {
  if (text.includes('*/')) throw new UserError(`the comment ${JSON.stringify(text)} holds */, which would end it`);
}

/** A known text in Go's syntax; a long one as pieces. */
export function goTextOf(value: string): GoText {
  const pieces = value.length <= LONGEST ? [goString(value)] : literalPieces(value);
  return pieces.length === 1 ? atom(pieces.join('')) : call(['print', ...pieces].join(' '));
}

/** A string as a Go literal: JSON's escapes are Go's too. */
function goString(value: string): string {
  assertText(value);
  return JSON.stringify(value);
}
