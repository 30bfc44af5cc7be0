import { defineCommand } from '../command.ts';
import { loadDefinition } from '../loadDefinition.ts';
import { chartOperand, releaseOptions, renderOptions, valuesOptions } from '../options.ts';
import { readValues } from '../readValues.ts';
import { print } from '../terminal.ts';

/** Prints the images that a chart runs, those of its tests too: what a mirror or a scanner wants to know. */
export const images = defineCommand({
  describe: 'Print every image that a chart runs with these values, one a line, those of its tests too',
  operand: chartOperand,
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

const CONTAINER_LISTS = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/** The images of all containers anywhere in some objects, each once, in order. */
export function imagesIn(value: unknown): readonly string[] {
  return [...new Set(find(value))].sort();
}

function find(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(find);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    CONTAINER_LISTS.has(key) ? [...imagesOf(part), ...find(part)] : find(part),
  );
}

function imagesOf(containers: unknown): readonly string[] {
  if (!Array.isArray(containers)) return [];
  return containers.flatMap((container: unknown) => (hasImage(container) ? [container.image] : []));
}

function hasImage(container: unknown): container is { readonly image: string } {
  return (
    typeof container === 'object' && container !== null && 'image' in container && typeof container.image === 'string'
  );
}
