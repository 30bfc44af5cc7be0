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

/** @throws UserError for a text that has no form in UTF-8, or that Helm would not keep */
export function refuseText(value: string): void {
  if (!value.isWellFormed()) throw new UserError(`the text ${JSON.stringify(value)} holds half a surrogate pair`);
  if (value.includes('<no value>'))
    throw new UserError(
      `the text ${JSON.stringify(value)} holds <no value>, which Helm deletes from all that it renders`,
    );
}

/** @throws UserError for a text that would end the template comment that it is in */
export function refuseComment(text: string): void {
  if (text.includes('*/')) throw new UserError(`the comment ${JSON.stringify(text)} holds */, which would end it`);
}

/** A string as a Go literal: JSON's escapes are Go's too. */
function goString(value: string): string {
  refuseText(value);
  return JSON.stringify(value);
}
