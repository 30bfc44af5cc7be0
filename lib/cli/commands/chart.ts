import { join } from 'node:path';
import { defineCommand } from '../command.ts';
import { driftOf } from '../drift.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { fail, print, tell } from '../terminal.ts';
import { GENERATED, writeChartFolder } from '../writeOutput.ts';

/** Writes a chart as a Helm chart. */
export const chart = defineCommand({
  describe: 'Write a chart as a Helm chart: templates, values, schema, README',
  options: {
    output: { short: 'o', value: 'DIR', description: 'write DIR/<chart name> (dist)' },
    check: { description: 'write nothing; exit with 1 and a diff when the folder differs' },
  },
  examples: ['sidegrid chart sidecar-grid -o charts', 'sidegrid chart ./my-chart.ts -o charts --check'],
  async run(args) {
    const definition = await loadDefinition(args.chart);
    const folder = join(args.output ?? 'dist', definition.props.name);
    const files = marked(definition.files());
    if (!args.check) {
      writeChartFolder(folder, files);
      tell(`wrote the chart ${definition.props.name} ${definition.props.version} to ${folder}`);
      return 0;
    }
    const drift = await driftOf(folder, files);
    if (drift === '') return 0;
    print(drift);
    fail(`${folder} is not what sidegrid chart ${args.chart} writes: run it without --check`);
    return 1;
  },
});

/** Chart.yaml says who made it, so that we never replace what a person wrote. */
function marked(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, path === 'Chart.yaml' ? `${GENERATED}\n${text}` : text]));
}
