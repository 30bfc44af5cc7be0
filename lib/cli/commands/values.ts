import { UsageError } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { chartOperand } from '../options.ts';
import { print } from '../terminal.ts';

/** Prints what users may set. */
export const values = defineCommand({
  describe: "Print a chart's values.yaml, with a comment for each value",
  operand: chartOperand,
  options: {
    schema: { description: 'print the JSON Schema instead' },
    markdown: { description: 'print a table in Markdown instead' },
  },
  examples: [
    'sidegrid values sidecar-grid > values.yaml',
    'sidegrid values sidecar-grid --schema',
    'sidegrid values ./my-chart.ts --markdown',
  ],
  async run(args) {
    if (args.schema && args.markdown)
      throw new UsageError('sidegrid values takes --schema or --markdown, not both (see sidegrid values --help)');
    const definition = await loadDefinition(args.chart);
    print(args.schema ? definition.schemaJson : args.markdown ? definition.valuesTable : definition.valuesYaml);
    return 0;
  },
});
