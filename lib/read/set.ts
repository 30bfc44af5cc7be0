import { messageOf, UserError } from '../errors.ts';
import { assign } from './set/assignments.ts';
import { jsonGrammar, literalGrammar, stringGrammar, textGrammar, typedGrammar, type Grammar } from './set/grammar.ts';
import type { ValuesObject } from './value.ts';

/** Reads a file that an option names. What it throws becomes part of an error's text. */
export type ReadFile = (path: string) => string;

/**
 * Sets what `--set` says: `a.b=1,list[0]=x,names={a,b}`. Integers, `true`, `false` and `null` are what they look like,
 * all else is text. Helm's templates see integers of `--set` as int64, those of files as float64.
 *
 * @throws UserError in Helm's words, after the flag and the expression
 */
export function parseSet(expression: string, into: ValuesObject): void {
  parse('--set', expression, into, typedGrammar);
}

/**
 * Sets what `--set-string` says: as `--set`, but each value is a text.
 *
 * @throws UserError in Helm's words, after the flag and the expression
 */
export function parseSetString(expression: string, into: ValuesObject): void {
  parse('--set-string', expression, into, stringGrammar);
}

/**
 * Sets what `--set-json` says: `a.b={"c": 1},d=[2]`. What starts with a brace is refused: to Helm 4 it is an object of
 * values, to Helm 3 a name, and what we render must be what both of them do.
 *
 * @throws UserError in Helm's words, after the flag and the expression
 */
export function parseSetJson(expression: string, into: ValuesObject): void {
  if (/^\s*\{/.test(expression)) {
    throw new UserError(
      `--set-json '${expression}': Helm 4 takes an object alone, Helm 3 does not: write name=JSON, or put it in a file for -f`,
    );
  }
  parse('--set-json', expression, into, jsonGrammar);
}

/**
 * Sets what `--set-file` says: as `--set`, but each value is the text of the file that it names.
 *
 * @throws UserError in Helm's words, after the flag and the expression; also if a file cannot be read
 */
export function parseSetFile(expression: string, into: ValuesObject, readFile: ReadFile): void {
  parse('--set-file', expression, into, textGrammar(readFile));
}

/**
 * Sets what `--set-literal` says: all after the first `=` is the text, commas and backslashes too.
 *
 * @throws UserError in Helm's words, after the flag and the expression
 */
export function parseSetLiteral(expression: string, into: ValuesObject): void {
  parse('--set-literal', expression, into, literalGrammar);
}

/** Carries out an expression; an error says which. */
function parse(flag: string, expression: string, into: ValuesObject, grammar: Grammar): void {
  try {
    assign(expression, into, grammar);
  } catch (error) {
    throw new UserError(`${flag} '${expression}': ${messageOf(error)}`);
  }
}
