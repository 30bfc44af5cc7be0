import packageJson from '../../package.json' with { type: 'json' };
import type { Argv } from 'yargs';
import { CHART_NAMES } from '../charts/charts.ts';
import type { Command, Operand } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Gives a yargs what the help of the program says, with all commands. */
export function programHelp(line: Argv): Argv {
  for (const [name, { describe }] of Object.entries(COMMANDS)) line.command(name, describe);
  return line
    .usage(
      `sidegrid renders one typed tree as plain Kubernetes YAML and as a Helm chart: the same objects.

Usage: sidegrid COMMAND CHART [options]

CHART is the name of a built-in chart, or a path to a module (.ts, .js) whose default export is a
chart definition. Built in: ${CHART_NAMES.join(', ')}.`,
    )
    .command('help', 'Print the help of a command')
    .version('version', 'print the version of sidegrid', VERSION)
    .alias('version', 'V')
    .example([
      ['sidegrid values sidecar-grid > values.yaml', ''],
      ['sidegrid synth sidecar-grid -f values.yaml --stdout | kubectl apply -f -', ''],
      ['sidegrid chart sidecar-grid -o charts', ''],
      ['helm install shop charts/sidecar-grid -f values.yaml', ''],
    ])
    .epilogue('Exit codes: 0 success, 1 invalid input or a failed check, 2 wrong usage, 70 a bug in sidegrid.');
}

/** Gives a yargs of a command what its help says besides the options. */
export function commandHelp(line: Argv, name: string, { describe, operand, usage, examples }: Command): Argv {
  return line
    .usage(`${describe}.\n\nUsage: sidegrid ${name} ${usage ?? usageOf(operand)}`)
    .example(examples.map((example) => [example, '']));
}

function usageOf({ name, occurs }: Operand): string {
  const kind = name.toUpperCase();
  const usage = `${{ once: kind, optional: `[${kind}]`, many: `${kind}…` }[occurs]} [options]`;
  if (name !== 'chart') return usage;
  return `${usage}\n\nCHART is a built-in chart (${CHART_NAMES.join(', ')}),\nor a path to a module (.ts, .js).`;
}

/** The version of sidegrid. */
export const VERSION: string = packageJson.version;
