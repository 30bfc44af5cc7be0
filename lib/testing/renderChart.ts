import type { ChartDefinition } from '../chart/definition.ts';
import type { Rendering, RenderOptions } from '../chart/rendering.ts';
import type { SettingsOf } from '../values/declaration.ts';

/**
 * The objects, notes and warnings of a chart for some values, as `helm install` would give them.
 * @throws UserError for values that the chart refuses
 */
export function renderChart<Value>(
  definition: ChartDefinition<Value>,
  values?: SettingsOf<Value>,
  options: Omit<RenderOptions<Value>, 'values'> = {},
): Rendering {
  return definition.render({ ...options, ...(values === undefined ? {} : { values }) });
}

/** The files of a Helm chart by path, for a snapshot. */
export function chartFiles(definition: ChartDefinition): Readonly<Record<string, string>> {
  return Object.fromEntries([...definition.files()].sort(([left], [right]) => (left < right ? -1 : 1)));
}
