import { CHART_NAMES } from '../charts/charts.ts';
import type { Command, Option } from './command.ts';
import { COMMANDS } from './commands.ts';

/** The help of the program. */
export function programHelp(): string {
  return `sidegrid renders one typed tree as plain Kubernetes YAML and as a Helm chart: the same objects.

Usage: sidegrid COMMAND CHART [options]

CHART is the name of a built-in chart, or a path to a module (.ts, .js) whose default export is a
chart definition. Built in: ${CHART_NAMES.join(', ')}.

Commands:
${table([...Object.entries(COMMANDS).map(([name, { describe }]) => [name, describe] as const), ['help', 'Print the help of a command']])}

Options:
${table([
  ['-h, --help', 'print this, or the help of a command'],
  ['-V, --version', 'print the version of sidegrid'],
])}

Examples:
  sidegrid values sidecar-grid > values.yaml
  sidegrid synth sidecar-grid -f values.yaml --stdout | kubectl apply -f -
  sidegrid chart sidecar-grid -o charts
  helm install shop charts/sidecar-grid -f values.yaml

Exit codes: 0 success, 1 invalid input or a failed check, 2 wrong usage, 70 a fault of sidegrid.`;
}

/** The help of a command. */
export function commandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(
    ([option, spec]) => [optionText(option, spec), spec.description] as const,
  );
  const chart = `CHART is a built-in chart (${CHART_NAMES.join(', ')}),\nor a path to a module (.ts, .js).\n\n`;
  return `${command.describe}.

Usage: sidegrid ${name} ${command.operands ?? 'CHART [options]'}

${command.operands === undefined ? chart : ''}Options:
${table([...options, ['-h, --help', 'print this']])}

Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}`;
}

function optionText(name: string, { short, value, repeated }: Option): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}${repeated ? ' …' : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
