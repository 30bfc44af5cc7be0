import type { Argv } from 'yargs';
import type { JsonSchema } from '../../values/jsonSchema.ts';
import type { Command, Completes, Option } from '../command.ts';
import { COMMANDS } from '../commands.ts';
import { programHelp } from '../help.ts';
import { plainWords } from '../parse.ts';
import { commandYargs, newYargs } from '../yargs.ts';

/** What a shell may offer for a word. */
export interface Completions {
  /** Whole words. For zsh, yargs adds a colon and a description to names of commands and options. */
  readonly words: readonly string[];
  /** What the shell finds itself. @default - nothing */
  readonly also?: 'files' | 'folders' | undefined;
}

/** Completes the last of the words that follow `sidegrid`; it may be empty. */
export async function completions(words: readonly string[]): Promise<Completions> {
  const [name = '', ...rest] = words;
  if (rest.length === 0 || name === 'help') return { words: await names(programHelp(newYargs()), words.at(-1) ?? '') };
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) return NOTHING;
  return await completeFor(await entry.load(), rest.slice(0, -1), rest.at(-1) ?? '');
}

/** Names of commands, or of options, that yargs knows. After two dashes it gives one letter for an option, too. */
async function names(line: Argv, word: string): Promise<readonly string[]> {
  const found = await line.getCompletion([word]);
  return found
    .filter((text) => text.startsWith(word) && !/^--[^-](:|$)/.test(text))
    .map((text) => text.replace(/ +/g, ' ').replace(': ', ':'));
}

const NOTHING: Completions = { words: [] };

async function completeFor(command: Command, before: readonly string[], word: string): Promise<Completions> {
  if (before.includes('--')) return { words: [], also: 'files' };
  const [, prefix = '', value = ''] = /^(--[^=]+=)([^]*)$/.exec(word) ?? [];
  const given = prefix === '' ? before.at(-1) : prefix.slice(0, -1);
  const [, option] =
    Object.entries(command.options).find(
      ([long, { short, value: kind }]) => kind !== undefined && [`--${long}`, `-${short}`].includes(given ?? ''),
    ) ?? [];
  if (option) {
    const found = await valuesFor(command, option, before, prefix === '' ? word : value);
    return { ...found, words: found.words.map((text) => prefix + text) };
  }
  if (word.startsWith('-')) return { words: await names(commandYargs(command), word) };
  const { words = [], isFile } = command.operand;
  return { words: words.filter((text) => text.startsWith(word)), also: isFile ? 'files' : undefined };
}

async function valuesFor(
  command: Command,
  { completes, choices = [] }: Option,
  before: readonly string[],
  typed: string,
): Promise<Completions> {
  if (completes === undefined) return { words: choices.filter((choice) => choice.startsWith(typed)) };
  if (completes === 'files' || completes === 'folders') return { words: [], also: completes };
  return await pathsFor(command, completes, before, typed);
}

/** Paths of values, of the chart that was named before. Of a file that a value is set to, its name. */
async function pathsFor(
  command: Command,
  completes: Completes,
  before: readonly string[],
  typed: string,
): Promise<Completions> {
  if (completes === 'valuesFromFiles' && typed.includes('=')) return { words: [], also: 'files' };
  const given = commandYargs(command)
    .fail(() => undefined)
    .parseSync(plainWords(before, command.options), {}, () => undefined);
  const [chart] = given._;
  if (chart === undefined) return NOTHING;
  const { loadDefinition } = await import('../loadDefinition.ts');
  const { schema } = await loadDefinition(String(chart));
  return { words: valuePaths(schema, typed) };
}

/**
 * What may follow in the argument of a `--set`, as whole words: paths one step further, which end with `.` where they go on
 * and with `=` where a value follows, and after `=` the values that there are few of.
 */
export function valuePaths(schema: JsonSchema, typed: string): readonly string[] {
  const start = typed.lastIndexOf(',') + 1;
  const [settings, setting] = [typed.slice(0, start), typed.slice(start)];
  const equals = setting.indexOf('=');
  const found = equals === -1 ? steps(schema, setting) : values(schema, setting.slice(0, equals));
  return found.filter((path) => path.startsWith(setting)).map((path) => settings + path);
}

function steps(schema: JsonSchema, typed: string): readonly string[] {
  const end = typed.lastIndexOf('.') + 1;
  const parent = at(schema, typed.slice(0, Math.max(end - 1, 0)));
  return Object.entries(parent?.properties ?? {}).map(([name, child]) => typed.slice(0, end) + name + endOf(child));
}

function endOf(schema: JsonSchema): string {
  if (hasType(schema, 'object')) return '.';
  return hasType(schema, 'array') ? `[0]${schema.items?.properties ? '.' : '='}` : '=';
}

function values(schema: JsonSchema, path: string): readonly string[] {
  const { enum: words, type } = at(schema, path) ?? {};
  const known = words ?? (type === 'boolean' ? [true, false] : []);
  return known.map((word) => `${path}=${String(word)}`);
}

/** The schema of what a path names; undefined where nothing is declared. */
function at(schema: JsonSchema, path: string): JsonSchema | undefined {
  if (path === '') return schema;
  return path.split('.').reduce<JsonSchema | undefined>((found, step) => {
    const [, name = '', index] = /^([^[]*)(\[\d+\])?$/.exec(step) ?? [];
    const child = found?.properties && Object.hasOwn(found.properties, name) ? found.properties[name] : undefined;
    return index === undefined ? child : child?.items;
  }, schema);
}

function hasType({ type }: JsonSchema, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted) && type.length === 1);
}
