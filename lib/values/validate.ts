import type { JsonSchema } from './jsonSchema.ts';
import { matcher } from '../expressions/regex.ts';
import { found, goCount, goNumber, goQuote, join, typeName, TYPE_ORDER } from './wording.ts';

/** What is wrong with one place of the values. */
export interface Problem {
  /** JSON pointer of the place; `''` is the root. */
  readonly pointer: string;
  /** What is wrong, in Helm's words. */
  readonly message: string;
  /** What to say in place of Helm's words, where they do not tell what is wrong. @default - Helm's words */
  readonly plainly?: string;
  /** What to do. @default - the words say it */
  readonly remedy?: string;
}

/** A problem for a person: where, what, and what to do. */
export function textOf({ pointer, message, plainly = message, remedy }: Problem): string {
  return `at ${goQuote(pointer)}: ${plainly}${remedy === undefined ? '' : `: ${remedy}`}`;
}

/**
 * What in a value does not fit a schema, in the order of the schema. The keywords are those that declarations make, and
 * they are judged as Helm's library does: the first failing `type`, `enum` or `$ref` hides the rest of its place.
 * @see https://pkg.go.dev/github.com/santhosh-tekuri/jsonschema/v6
 */
export function validate(schema: JsonSchema, value: unknown, root: JsonSchema = schema): readonly Problem[] {
  const problems: Problem[] = [];
  judge(schema, value, { pointer: '', root, problems });
  return problems;
}

/** A place of the values, and what is wrong anywhere. A start judges hundreds of places: a list of its own for each is slow. */
interface Place {
  readonly pointer: string;
  readonly root: JsonSchema;
  readonly problems: Problem[];
}

function judge(schema: JsonSchema, value: unknown, place: Place): void {
  const { pointer, root, problems } = place;
  const target = schema.$ref === undefined ? schema : definition(schema.$ref, root);
  const mismatch = typeMismatch(target, value) ?? enumMismatch(target, value);
  if (mismatch !== undefined) {
    problems.push({ pointer, message: mismatch, ...remedyFor(target, value) });
    return;
  }
  if (typeof value === 'string') judgeText(target, value, place);
  else if (typeof value === 'number') judgeNumber(target, value, place);
  else if (Array.isArray(value)) judgeList(target, value, place);
  else if (typeof value === 'object' && value !== null) judgeObject(target, value as Record<string, unknown>, place);
  if (target.not && validate(target.not, value, root).length === 0)
    problems.push({ pointer, message: `'not' failed${found(value)}` });
}

function definition(reference: string, root: JsonSchema): JsonSchema {
  const target = root.definitions?.[reference.replace('#/definitions/', '')];
  if (!target) throw new Error(`the schema has no ${reference}`);
  return target;
}

function typeMismatch(schema: JsonSchema, value: unknown): string | undefined {
  if (schema.type === undefined) return undefined;
  const got = typeName(value);
  if (got === schema.type) return undefined;
  const wanted = [schema.type].flat();
  if (wanted.includes(got) || (got === 'number' && wanted.includes('integer') && Number.isInteger(value)))
    return undefined;
  const names = [...wanted].sort((left, right) => TYPE_ORDER.indexOf(left) - TYPE_ORDER.indexOf(right));
  return `got ${got}, want ${names.join(' or ')}${found(value)}`;
}

/** A number or a boolean in place of a text was most likely meant as a text. */
function remedyFor({ type = [] }: JsonSchema, value: unknown): Pick<Problem, 'remedy'> {
  const isUnquoted = (typeof value === 'number' || typeof value === 'boolean') && [type].flat().includes('string');
  return isUnquoted ? { remedy: 'quote it, or set it with --set-string' } : {};
}

function enumMismatch(schema: JsonSchema, value: unknown): string | undefined {
  if (!schema.enum || schema.enum.includes(value)) return undefined;
  const words = schema.enum.map((word) => (typeof word === 'string' ? goQuote(word) : String(word)));
  return `value must be ${words.length === 1 ? '' : 'one of '}${words.join(', ')}${found(value)}`;
}

function judgeText(schema: JsonSchema, value: string, place: Place): void {
  const { minLength, maxLength } = schema;
  if (minLength !== undefined || maxLength !== undefined) {
    const length = Array.from(value).length;
    if (minLength !== undefined && length < minLength)
      report(place, `minLength: got ${goCount(length)}, want ${goCount(minLength)}`);
    if (maxLength !== undefined && length > maxLength)
      report(place, `maxLength: got ${goCount(length)}, want ${goCount(maxLength)}`);
  }
  judgePattern(schema, value, place);
}

function report({ pointer, problems }: Place, message: string): void {
  problems.push({ pointer, message });
}

function judgePattern({ pattern }: JsonSchema, value: string, { pointer, problems }: Place): void {
  if (pattern === undefined || matcher(pattern).test(value)) return;
  const message = `${goQuote(value)} does not match pattern ${goQuote(pattern)}`;
  problems.push({ pointer, message, ...lineEndProblem(value, (text) => matcher(pattern).test(text)) });
}

/** Line ends that came with a file, such as that of `--set-file`, and are all that is wrong with a text. */
function lineEndProblem(value: string, fits: (text: string) => boolean): Pick<Problem, 'plainly' | 'remedy'> {
  const withLineFeeds = value.replaceAll('\r\n', '\n');
  if (withLineFeeds !== value && fits(withLineFeeds)) {
    return {
      plainly: 'the text has the line ends of Windows (CRLF)',
      remedy: 'save its file with line feeds (LF) only',
    };
  }
  const line = value.replace(/\r?\n$/, '');
  if (line === value || !fits(line)) return {};
  return { plainly: 'the text ends with a line break', remedy: 'take it off the end of its file' };
}

function judgeNumber({ minimum, maximum }: JsonSchema, value: number, place: Place): void {
  if (minimum !== undefined && value < minimum)
    report(place, `minimum: got ${goNumber(value)}, want ${goNumber(minimum)}`);
  if (maximum !== undefined && value > maximum)
    report(place, `maximum: got ${goNumber(value)}, want ${goNumber(maximum)}`);
}

function judgeList({ minItems, maxItems, items }: JsonSchema, value: readonly unknown[], place: Place): void {
  if (minItems !== undefined && value.length < minItems)
    report(place, `minItems: got ${goCount(value.length)}, want ${goCount(minItems)}`);
  if (maxItems !== undefined && value.length > maxItems)
    report(place, `maxItems: got ${goCount(value.length)}, want ${goCount(maxItems)}`);
  if (items) value.forEach((item, index) => judge(items, item, child(place, String(index))));
}

function child({ pointer, root, problems }: Place, name: string): Place {
  return { pointer: `${pointer}/${name}`, root, problems };
}

function judgeObject(schema: JsonSchema, value: Record<string, unknown>, place: Place): void {
  const { required = [], properties = {}, propertyNames } = schema;
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  if (missing.length > 0) report(place, `missing propert${missing.length === 1 ? 'y' : 'ies'} ${join(missing)}`);
  const unknown: string[] = [];
  for (const [name, entry] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (property === false) unknown.push(name);
    else if (typeof property === 'object') judge(property, entry, child(place, escapePointer(name)));
    if (propertyNames) judgeName(propertyNames, name, place);
  }
  if (unknown.length > 0) report(place, unknownMessage(unknown, Object.keys(properties)));
}

function judgeName(schema: JsonSchema, name: string, place: Place): void {
  const reasons = validate(schema, name, place.root).map((problem) => problem.message);
  if (reasons.length > 0) report(place, `invalid propertyName ${goQuote(name)}: ${reasons.join('; ')}`);
}

function unknownMessage(unknown: readonly string[], known: readonly string[]): string {
  const guesses = unknown.flatMap((name) => nearest(name, known) ?? []);
  const guess = guesses.length > 0 ? ` (did you mean ${join(guesses)}?)` : '';
  return `additional properties ${join(unknown)} not allowed${guess}`;
}

/** The known name that a misspelt one most likely means: at most two letters off, or the same but for case. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known.map((candidate) => ({
    candidate,
    distance: distance(name.toLowerCase(), candidate.toLowerCase()),
  }));
  const [best] = ranked.sort((left, right) => left.distance - right.distance);
  return best && best.distance <= Math.min(2, Math.floor(name.length / 2)) ? best.candidate : undefined;
}

/** Edits between two words, a swap of neighbours counting as one. */
function distance(left: string, right: string): number {
  if (left.length > 64 || right.length > 64) return Infinity;
  const rows = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= left.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= right.length; column++) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swap = swapped ? cell(row - 2, column - 2) + 1 : Infinity;
      rows[row]?.push(
        Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + change, swap),
      );
    }
  }
  return cell(left.length, right.length);
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
