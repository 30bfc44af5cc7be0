import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { writeDocuments } from '../../render/writeYaml.ts';
import { defineCommand } from '../command.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { chartOperand, releaseOptions, renderOptions, valuesOptions } from '../options.ts';
import { readValues } from '../readValues.ts';
import { print, tell, warn } from '../terminal.ts';
import { writeFileWhole } from '../writeOutput.ts';

/** Renders a chart as plain YAML: the objects of `helm template --skip-tests`, in its order. */
export const synth = defineCommand({
  describe: 'Render a chart as plain Kubernetes YAML, in the order in which Helm installs it',
  operand: chartOperand,
  options: {
    ...valuesOptions,
    ...releaseOptions,
    output: { short: 'o', value: 'DIR', completes: 'folders', description: 'write DIR/<release>.yaml [dist]' },
    stdout: { description: 'print the documents as one stream instead' },
  },
  examples: [
    'sidegrid synth sidecar-grid -f values.yaml --release shop',
    'sidegrid synth sidecar-grid -f values.yaml --set replicas=5 --stdout | kubectl apply -f -',
    'sidegrid synth ./my-chart.ts --kube-version 1.31.0 -o manifests',
  ],
  async run(args) {
    if (args.stdout && args.output !== undefined)
      throw new UsageError('sidegrid synth takes --output or --stdout, not both (see sidegrid synth --help)');
    const definition = await loadDefinition(args.chart);
    const options = renderOptions(args, await readValues(args));
    const { objects, warnings } = definition.render(options);
    warnings.forEach(warn);
    if (args.stdout) print(writeDocuments(objects));
    else {
      const path = join(args.output ?? 'dist', `${options.release}.yaml`);
      writeFileWhole(path, writeDocuments(objects));
      tell(`wrote ${objects.length} objects to ${path}`);
    }
    return 0;
  },
});
