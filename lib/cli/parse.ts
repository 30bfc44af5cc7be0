import { UsageError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import type { Arguments, Command, Operand, Options } from './command.ts';
import { commandHelp } from './help.ts';
import { commandYargs } from './yargs.ts';

/** What the words after a command ask for: a run with these arguments, or only a text. */
type Parsed<O extends Options, P extends Operand> = { readonly args: Arguments<O, P> } | { readonly text: string };

/**
 * Parses the words after the name of a command.
 * @throws UsageError for an unknown option, a missing or a wrong value, and more or less operands than the command takes
 */
export function parse<O extends Options, P extends Operand>(
  name: string,
  command: Command<O, P>,
  words: readonly string[],
): Parsed<O, P> {
  let text = '';
  const given = commandHelp(commandYargs(command), name, command)
    .fail((message: string) => {
      throw wrong(name, problemOf(message));
    })
    .parseSync(plainWords(words, command.options), {}, (_error: unknown, _argv: unknown, output: string) => {
      text = output;
    });
  if (text !== '') return { text };
  refuse(name, command, given, words);
  return {
    args: { ...optionValues(command.options, given), ...operandValue(command.operand, given) } as Arguments<O, P>,
  };
}

type Given = Readonly<Record<string, unknown>>;

function refuse(name: string, { options, operand }: Command, given: Given, words: readonly string[]): void {
  const problem =
    Object.keys(options)
      .map((option) => problemOfValues(option, options, given, words))
      .find((found) => found !== undefined) ??
    unknownOption(given, options) ??
    problemOfOperands(operand, operandsIn(given));
  if (problem !== undefined) throw wrong(name, problem);
}

function unknownOption(given: Given, options: Options): string | undefined {
  const known = Object.keys(options);
  const unknown = Object.keys(given).find((key) => !known.includes(key) && !NO_OPTIONS.includes(key));
  if (unknown === undefined) return undefined;
  const guess = nearest(unknown, known);
  return `has no option ${unknown.length > 1 ? '--' : '-'}${unknown}${guess === undefined ? '' : `; did you mean --${guess}?`}`;
}

/** Keys of yargs itself. */
const NO_OPTIONS = ['_', '--', '$0', 'help'];

/** A name that is empty is mostly a shell's variable that is not set. */
function problemOfValues(option: string, options: Options, given: Given, words: readonly string[]): string | undefined {
  const { value, short, choices } = options[option] ?? {};
  const values = listOf(given[option]);
  if (values.includes('')) {
    const isDashNext = words.some(
      (word, index) => [`--${option}`, `-${short}`].includes(word) && words[index + 1]?.startsWith('-'),
    );
    const hint = isDashNext ? `; one that starts with a dash is written --${option}=-…` : '';
    return `needs a value for --${option}: --${option} ${value}${hint}`;
  }
  const wrongChoice = choices && values.find((text) => !choices.includes(text));
  if (wrongChoice === undefined) return undefined;
  return `needs ${alternatives(choices ?? [])} for --${option}, not ${JSON.stringify(wrongChoice)}`;
}

function problemOfOperands({ name, occurs, description }: Operand, operands: readonly string[]): string | undefined {
  const kind = name.toUpperCase();
  if (occurs === 'many') return undefined;
  if (operands.length > 1) return `takes one ${kind}, and got ${operands.join(' ')}`;
  if (occurs === 'optional' ? operands[0] !== '' : (operands[0] ?? '') !== '') return undefined;
  return `needs a ${kind}: ${description}`;
}

/** What yargs refuses itself: a value for a switch. */
function problemOf(message: string): string {
  const [, option] = /^Argument unexpected for: (.+)$/.exec(message) ?? [];
  return option === undefined ? `cannot be run: ${message}` : `takes no value for --${option}`;
}

/** Switches that were not given are false, lists empty; of an option that is no list the last one counts, as in Helm. */
function optionValues(options: Options, given: Given): Given {
  const entries = Object.entries(options).map(([name, { value, repeated }]) => {
    if (value === undefined) return [name, given[name] !== undefined];
    const values = listOf(given[name]);
    return [name, repeated ? values : values.at(-1)];
  });
  return Object.fromEntries(entries) as Given;
}

function operandValue({ name, occurs }: Operand, given: Given): Given {
  const operands = operandsIn(given);
  return { [name]: occurs === 'many' ? operands : operands[0] };
}

function operandsIn(given: Given): readonly string[] {
  return [...listOf(given['_']), ...listOf(given['--'])];
}

/** yargs gives one value as it is, and several as a list. */
function listOf(value: unknown): readonly string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

function alternatives(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

function wrong(name: string, problem: string): UsageError {
  return new UsageError(`sidegrid ${name} ${problem} (see sidegrid ${name} --help)`);
}

/**
 * Words spelled so that yargs takes them as Helm does: `-ffile` as `-f file`, which to yargs is a group of switches, and
 * quotes around a value as a part of it, which yargs takes off.
 */
export function plainWords(words: readonly string[], options: Options): readonly string[] {
  const end = words.indexOf('--');
  const own = end === -1 ? words : words.slice(0, end);
  return [...own.map((word) => quoted(spelledOut(word, options))), ...words.slice(own.length)];
}

function spelledOut(word: string, options: Options): string {
  const [, letter, value = ''] = /^-([A-Za-z])(?:=|(?=[^=]))([^]*)$/.exec(word) ?? [];
  const [name] =
    Object.entries(options).find(([, option]) => option.value !== undefined && option.short === letter) ?? [];
  return letter === undefined || name === undefined ? word : `--${name}=${value}`;
}

/** yargs takes one pair off. */
function quoted(word: string): string {
  return word.replace(/^(--[^=]+=)((["'])[^]*)$/, (all, name: string, value: string, quote: string) =>
    value.endsWith(quote) ? `${name}${quote}${value}${quote}` : all,
  );
}
