import yargs, { type Argv, type Options as YargsOptions } from 'yargs';
import type { Command, Option, Options } from './command.ts';

declare module 'yargs' {
  // Its types, of version 17, do not know it.
  interface Argv {
    usageConfiguration(configuration: { readonly 'hide-types'?: boolean }): this;
  }
}

const COLUMNS = 100;

/** A yargs that prints nothing and ends nothing itself, and takes words as they are: no numbers, no paths, no lists. */
export function newYargs(): Argv {
  return yargs([])
    .scriptName('sidegrid')
    .detectLocale(false)
    .version(false)
    .help('help', 'print this')
    .alias('help', 'h')
    .wrap(COLUMNS)
    .usageConfiguration({ 'hide-types': true })
    .exitProcess(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'strip-aliased': true,
    });
}

/** A yargs of one command: to register all of them takes longer than most commands run. */
export function commandYargs({ options }: Command): Argv {
  return newYargs()
    .describe('help', describe({ description: 'print this' }, options))
    .options(Object.fromEntries(Object.entries(options).map(([name, option]) => [name, asYargs(option, options)])));
}

function asYargs(option: Option, all: Options): YargsOptions {
  const { short, value } = option;
  return {
    ...(short === undefined ? {} : { alias: short }),
    // Else a switch would take a word `true` that follows it.
    ...(value === undefined ? { type: 'boolean', nargs: 0 } : { type: 'string' }),
    describe: describe(option, all),
  };
}

/** The name of an option's value has a column of its own. */
function describe({ value = '', repeated, description }: Option, all: Options): string {
  const width = Math.max(...Object.values(all).map((option) => nameOfValue(option).length));
  return `${nameOfValue({ value, repeated: repeated ?? false }).padEnd(width)}  ${description}`;
}

function nameOfValue({ value = '', repeated }: Pick<Option, 'value' | 'repeated'>): string {
  return repeated ? `${value} …` : value;
}
