import { EXIT, explain } from './explain.ts';
import { run } from './run.ts';
import { fail } from './terminal.ts';

// Node ends by itself, and with success, when a module awaits at its top level what never comes.
process.exitCode = EXIT.invalid;
process.once('beforeExit', () => fail('the module never finished loading: it awaits something that never comes'));

// All is written by now. A module that keeps a timer or a connection open does not keep the program.
void main().then((code) => process.exit(code));

/** Runs the command line and gives its exit code: only here errors become one. */
async function main(): Promise<number> {
  try {
    return await run(process.argv.slice(2));
  } catch (error) {
    const { paragraphs, exitCode } = explain(error);
    paragraphs.forEach(fail);
    return exitCode;
  }
}
