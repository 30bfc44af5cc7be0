import { isUserError, messageOf, UsageError } from '../errors.ts';
import { nearest } from '../values/validate.ts';
import { COMMANDS } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { definitionFailure } from './loadDefinition.ts';
import { parseArguments } from './parseArguments.ts';
import { fail, print } from './terminal.ts';
import { VERSION } from './version.ts';

const [command, ...words] = process.argv.slice(2);

void main(command, words).then((code) => (process.exitCode = code));

/** Runs a command line and gives its exit code: only here errors become one. */
async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  try {
    return await run(name, args);
  } catch (error) {
    const mistake = isUserError(error)
      ? error
      : args.map((word) => definitionFailure(word, error)).find((failure) => failure !== undefined);
    fail(
      mistake
        ? mistake.message
        : `${messageOf(error)}\nThis is a fault of sidegrid. Please report it with what follows.\n${stackOf(error)}`,
    );
    return mistake === undefined ? 70 : mistake.name === 'UsageError' ? 2 : 1;
  }
}

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') return say(VERSION);
  if (name === '--help' || name === '-h' || name === 'help') return say(programHelp());
  if (name === undefined)
    throw new UsageError(`which command? One of ${Object.keys(COMMANDS).join(', ')} (see sidegrid --help)`);
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw unknownCommand(name);
  const command = await entry.load();
  if (args.includes('--help') || args.includes('-h')) return say(commandHelp(name, command));
  return await command.run(parseArguments(name, command, args));
}

function say(text: string): number {
  print(text);
  return 0;
}

function unknownCommand(name: string): UsageError {
  const guess = nearest(name, Object.keys(COMMANDS));
  return new UsageError(
    `there is no command ${name}${guess === undefined ? '' : `; did you mean ${guess}?`} (see sidegrid --help)`,
  );
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}
