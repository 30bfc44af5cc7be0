import { existsSync } from 'node:fs';
import { CHART_NAMES } from '../charts/charts.ts';
import { UsageError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import type { Arguments, Command, Options } from './command.ts';
import { COMMANDS } from './commands.ts';
import { depthFailure } from './depthFailure.ts';
import { commandHelp, programHelp } from './help.ts';
import { moduleFailure } from './moduleFailure.ts';
import { parseArguments } from './parseArguments.ts';
import { print } from './terminal.ts';
import { VERSION } from './version.ts';

/**
 * Runs a command line, and gives the exit code of its command.
 * @throws UsageError for a command line that cannot be understood; else what its command throws
 */
export async function run(name: string | undefined, words: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') return say(VERSION);
  if (name === '--help' || name === '-h' || name === 'help') return say(await helpOf(words[0]));
  const command = await load(name);
  const own = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined);
  if (name !== undefined && (own.includes('--help') || own.includes('-h'))) return say(commandHelp(name, command));
  return await runCommand(command, parseArguments(name ?? '', command, words));
}

async function helpOf(name: string | undefined): Promise<string> {
  return name === undefined ? programHelp() : commandHelp(name, await load(name));
}

/** Loads a command: only the one that is used. */
async function load(name: string | undefined): Promise<Command> {
  if (name === undefined) throw new UsageError(`which command? One of ${NAMES.join(', ')} (see sidegrid --help)`);
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw unknownCommand(name);
  return await entry.load();
}

const NAMES = Object.keys(COMMANDS);

/** Runs a command. What a module throws while it composes is its author's to put right, as what it throws while it loads. */
async function runCommand<O extends Options>(command: Command<O>, args: Arguments<O>): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    const isModule = !CHART_NAMES.includes(args.chart) && existsSync(args.chart);
    throw (isModule ? moduleFailure(args.chart, error) : undefined) ?? depthFailure(error) ?? error;
  }
}

function say(text: string): number {
  print(text);
  return 0;
}

function unknownCommand(name: string): UsageError {
  if (name.startsWith('-')) return new UsageError(`the command comes before ${name} (see sidegrid --help)`);
  const guess = nearest(name, NAMES);
  return new UsageError(
    `there is no command ${JSON.stringify(name)}${guess === undefined ? '' : `; did you mean ${guess}?`} (see sidegrid --help)`,
  );
}
