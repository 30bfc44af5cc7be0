import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartDefinition } from '../../chart/definition.ts';
import { UserError } from '../../errors.ts';
import { textOfDifference } from '../../tokens/verify.ts';
import { defineCommand } from '../command.ts';
import { driftOf } from '../filesIn.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { chartOperand } from '../options.ts';
import { print, tell } from '../terminal.ts';
import { GENERATED, writeChartFolder } from '../writeOutput.ts';

/** Writes a chart as a Helm chart. */
export const chart = defineCommand({
  describe: 'Write a chart as a Helm chart: templates, values, schema, README',
  operand: chartOperand,
  options: {
    output: { short: 'o', value: 'DIR', completes: 'folders', description: 'write DIR/<name of the chart> [dist]' },
    check: { description: 'write nothing; exit with 1 and a diff when the folder differs' },
  },
  examples: ['sidegrid chart sidecar-grid -o charts', 'sidegrid chart ./my-chart.ts -o charts --check'],
  async run(args) {
    const definition = await loadDefinition(args.chart);
    const folder = join(args.output ?? 'dist', definition.props.name);
    const files = marked(definition.files());
    assertNoDifferences(definition);
    return args.check ? await check(folder, files, args.chart) : write(folder, files, definition);
  },
});

/** Constructs that compute from a value would make another chart than the one that Helm's users get. */
function assertNoDifferences(definition: ChartDefinition): void {
  const differences = definition.verify();
  if (differences.length > 0) throw new UserError(differences.map(textOfDifference).join('\n'));
}

function write(folder: string, files: ReadonlyMap<string, string>, { props }: ChartDefinition): number {
  const written = writeChartFolder(folder, files);
  tell(
    `${written ? 'wrote' : 'nothing changed in'} the chart ${props.name} ${props.version} ${written ? 'to' : 'in'} ${folder}`,
  );
  return 0;
}

async function check(folder: string, files: ReadonlyMap<string, string>, chart: string): Promise<number> {
  if (!existsSync(folder)) throw new UserError(`there is no ${folder} to check: write it without --check first`);
  const drift = await driftOf(folder, files);
  if (drift === '') return 0;
  print(drift);
  throw new UserError(`${folder} is not what sidegrid chart ${chart} writes: write it again without --check`);
}

/** Chart.yaml says who made it, so that we never replace what a person wrote. */
function marked(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, path === 'Chart.yaml' ? `${GENERATED}\n${text}` : text]));
}
