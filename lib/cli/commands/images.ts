import { defineCommand } from '../command.ts';
import { imagesIn } from '../imagesIn.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { releaseOptions, valuesOptions } from '../options.ts';
import { readValues } from '../readValues.ts';
import { renderOptions } from '../renderOptions.ts';
import { print } from '../terminal.ts';

/** Prints the images that a chart runs, those of its tests too: what a mirror or a scanner wants to know. */
export const images = defineCommand({
  describe: 'Print every image that a chart runs with these values, one a line, those of its tests too',
  options: { ...valuesOptions, ...releaseOptions },
  examples: [
    'sidegrid images sidecar-grid -f values.yaml',
    'sidegrid images sidecar-grid -f values.yaml | xargs -n 1 crane digest',
  ],
  async run(args) {
    const definition = await loadDefinition(args.chart);
    const options = renderOptions(args, await readValues(args));
    const { objects, tests } = definition.render(options);
    const found = imagesIn([...objects, ...tests]);
    if (found.length > 0) print(found.join('\n'));
    return 0;
  },
});
