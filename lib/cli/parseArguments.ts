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
  const { values, positionals } = parse(name, command, words);
  const [chart, ...more] = positionals;
  if (chart === undefined)
    throw new UsageError(
      `sidegrid ${name} needs a CHART: the name of a built-in chart, or a path to a module (see sidegrid ${name} --help)`,
    );
  if (more.length > 0)
    throw new UsageError(
      `sidegrid ${name} takes one CHART, and got ${positionals.join(' ')} (see sidegrid ${name} --help)`,
    );
  return { ...completed(command.options, values), chart } as Arguments<O>;
}

type Given = Readonly<Record<string, unknown>>;

function parse(
  name: string,
  command: Command,
  words: readonly string[],
): { readonly values: Given; readonly positionals: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [option, { short, value, repeated }] of Object.entries(command.options)) {
    options[option] = {
      type: value === undefined ? 'boolean' : 'string',
      multiple: repeated ?? false,
      ...(short === undefined ? {} : { short }),
    };
  }
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(name, command, messageOf(error));
  }
}

/** Node's message in our words: short, and with the option that was meant. */
function usageError(name: string, command: Command, message: string): UsageError {
  const unknown = /^Unknown option '-?-([^']*)'/.exec(message)?.[1];
  const see = `(see sidegrid ${name} --help)`;
  if (unknown === undefined) return new UsageError(`sidegrid ${name}: ${message.split('. ')[0] ?? message} ${see}`);
  const guess = nearest(unknown, Object.keys(command.options));
  return new UsageError(
    `sidegrid ${name} has no option ${unknown.length === 1 ? '-' : '--'}${unknown}${guess === undefined ? '' : `; did you mean --${guess}?`} ${see}`,
  );
}

/** Switches that were not given are false, lists empty. */
function completed(options: Options, values: Given): Given {
  const entries = Object.entries(options).map(([name, { value, repeated }]) => [
    name,
    values[name] ?? (value === undefined ? false : repeated ? [] : undefined),
  ]);
  return Object.fromEntries(entries) as Given;
}
