import { parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf, UsageError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import type { Arguments, Command, Options } from './command.ts';

/**
 * What the user gave to a command.
 * @throws UsageError for an unknown option, a missing value, and more or less than one chart
 */
export function parseArguments<O extends Options>(
  name: string,
  command: Command<O>,
  words: readonly string[],
): Arguments<O> {
  try {
    const { values, positionals } = parse(command.options, words);
    const operands =
      command.operands === undefined ? { chart: onlyChart(positionals) } : { chart: '', operands: positionals };
    return { ...completed(command.options, values), ...operands } as Arguments<O>;
  } catch (error) {
    throw new UsageError(`sidegrid ${name} ${problemOf(error, command.options)} (see sidegrid ${name} --help)`);
  }
}

type Given = Readonly<Record<string, unknown>>;

function parse(
  specs: Options,
  words: readonly string[],
): { readonly values: Given; readonly positionals: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [option, { short, value, repeated }] of Object.entries(specs)) {
    options[option] = {
      type: value === undefined ? 'boolean' : 'string',
      multiple: repeated ?? false,
      ...(short === undefined ? {} : { short }),
    };
  }
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
}

/** Switches that were not given are false, lists empty. A name that is empty is mostly a shell's variable that is not set. */
function completed(options: Options, values: Given): Given {
  const entries = Object.entries(options).map(([name, { value, repeated }]) => {
    if (values[name] === '') throw new Error(needs(name, value));
    return [name, values[name] ?? (value === undefined ? false : repeated ? [] : undefined)] as const;
  });
  return Object.fromEntries(entries);
}

function onlyChart([chart = '', ...more]: readonly string[]): string {
  if (chart === '') throw new Error('needs a CHART: the name of a built-in chart, or a path to a module');
  if (more.length > 0) throw new Error(`takes one CHART, and got ${[chart, ...more].join(' ')}`);
  return chart;
}

/** Node's message in our words: short, and with the option that was meant. Others are ours already. */
function problemOf(error: unknown, options: Options): string {
  const message = messageOf(error);
  const [, dashes = '', given = ''] = /^(?:Unknown o|O)ption '(--?)([^\s',=]+)/.exec(message) ?? [];
  if (given === '') return message;
  if (message.startsWith('Unknown')) return unknownOption(dashes, given, Object.keys(options));
  const [name, value] = Object.entries(options)
    .map(([option, spec]) => [option, spec.value, spec.short] as const)
    .find(([option, , short]) => given === option || given === short) ?? [given];
  if (value === undefined) return `takes no value for --${name}`;
  return `${needs(name, value)}${message.includes('ambiguous') ? `; one that starts with a dash is written --${name}=-…` : ''}`;
}

function unknownOption(dashes: string, given: string, known: readonly string[]): string {
  const guess = nearest(given, known);
  return `has no option ${dashes}${given}${guess === undefined ? '' : `; did you mean --${guess}?`}`;
}

function needs(option: string, value = 'value'): string {
  return `needs a value for --${option}: --${option} ${value}`;
}
