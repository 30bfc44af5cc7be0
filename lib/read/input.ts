import { overlayValues } from './merge.ts';
import { parseSet, parseSetFile, parseSetJson, parseSetLiteral, parseSetString, type ReadFile } from './set.ts';
import type { ValuesObject } from './value.ts';

/** What a user gave on the command line, each kind in its order there. */
export interface Input {
  /** Values of `-f` files. @default none */
  readonly files?: readonly ValuesObject[];
  /** `--set-json` expressions. @default none */
  readonly setJson?: readonly string[];
  /** `--set` expressions. @default none */
  readonly set?: readonly string[];
  /** `--set-string` expressions. @default none */
  readonly setString?: readonly string[];
  /** `--set-file` expressions. @default none */
  readonly setFile?: readonly string[];
  /** `--set-literal` expressions. @default none */
  readonly setLiteral?: readonly string[];
}

/**
 * The user's values, before the chart's defaults: files from left to right, then the expressions, kind after kind in
 * the order of {@link Input}, wherever they are on the command line. So does Helm.
 *
 * @param readFile reads what `--set-file` names
 * @throws UserError for an expression that Helm refuses
 */
export function readInput(input: Input, readFile: ReadFile): ValuesObject {
  const values = (input.files ?? []).reduce(overlayValues, {});
  for (const expression of input.setJson ?? []) parseSetJson(expression, values);
  for (const expression of input.set ?? []) parseSet(expression, values);
  for (const expression of input.setString ?? []) parseSetString(expression, values);
  for (const expression of input.setFile ?? []) parseSetFile(expression, values, readFile);
  for (const expression of input.setLiteral ?? []) parseSetLiteral(expression, values);
  return values;
}
