import { existsSync } from 'node:fs';
import { CHART_NAMES } from '../charts/charts.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import type { Arguments, Command, Operand, Options } from './command.ts';
import { COMMANDS } from './commands.ts';
import { COMPLETE } from './completion/script.ts';
import { depthFailure } from './explain.ts';
import { programHelp } from './help.ts';
import { moduleFailure } from './loadDefinition.ts';
import { parse } from './parse.ts';
import { print } from './terminal.ts';
import { newYargs } from './yargs.ts';

/**
 * Runs a command line, and gives the exit code of its command.
 * @throws UsageError for a command line that cannot be understood; else what its command throws
 */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === COMPLETE) return await complete(rest);
  const [asked] = rest;
  if (name !== undefined && HELP.includes(name) && asked !== undefined) return await runCommand(asked, ['--help']);
  if (name === undefined || (!name.startsWith('-') && name !== 'help')) return await runCommand(name, rest);
  const text = textOf(words);
  if (text === '') throw new UsageError(`the command comes before ${name} (see sidegrid --help)`);
  print(text);
  return 0;
}

const HELP = ['help', '--help', '-h'];
const NAMES = Object.keys(COMMANDS);

/** Tells a shell what it may offer. A word that cannot be completed is no mistake yet. */
async function complete(words: readonly string[]): Promise<number> {
  const { completions } = await import('./completion/completions.ts');
  const { words: offered, also } = await completions(words);
  const lines = also === undefined ? offered : [...offered, `:${also}`];
  if (lines.length > 0) print(lines.join('\n'));
  return 0;
}

/** What the program says without a command: its help, or its version. */
function textOf(words: readonly string[]): string {
  let text = '';
  programHelp(newYargs()).parseSync([...words], {}, (_error: unknown, _argv: unknown, output: string) => {
    text = output;
  });
  return text;
}

async function runCommand(name: string | undefined, words: readonly string[]): Promise<number> {
  if (name === undefined) throw new UsageError(`which command? One of ${NAMES.join(', ')} (see sidegrid --help)`);
  const command = await load(name);
  const parsed = parse(name, command, words);
  if ('args' in parsed) return await execute(command, parsed.args);
  print(parsed.text);
  return 0;
}

/** Loads a command: only the one that is used. */
async function load(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw unknownCommand(name);
  return await entry.load();
}

/** What a module throws while it composes is its author's to put right, as what it throws while it loads. */
async function execute<O extends Options, P extends Operand>(
  command: Command<O, P>,
  args: Arguments<O, P>,
): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    throw (
      ('chart' in args && isModule(args.chart) ? moduleFailure(args.chart, error) : undefined) ??
      depthFailure(error) ??
      error
    );
  }
}

function isModule(chart: unknown): chart is string {
  return typeof chart === 'string' && !CHART_NAMES.includes(chart) && existsSync(chart);
}

function unknownCommand(name: string): UsageError {
  const guess = nearest(name, NAMES);
  return new UsageError(
    `there is no command ${JSON.stringify(name)}${guess === undefined ? '' : `; did you mean ${guess}?`} (see sidegrid --help)`,
  );
}
