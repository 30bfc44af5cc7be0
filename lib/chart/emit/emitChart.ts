import type { JsonSchema } from '../../values/jsonSchema.ts';
import type { Composition } from '../composition.ts';
import type { ChartDefinitionProps } from '../definitionProps.ts';
import { chartYaml } from './chartYaml.ts';
import { HELMIGNORE } from './helmignore.ts';
import { readme } from './readme.ts';
import { schemaJson } from './schemaJson.ts';
import { templates } from './templates.ts';
import { valuesYaml } from './valuesYaml.ts';

/** All files of a Helm chart, by path, in a stable order. */
export function emitChart(
  props: ChartDefinitionProps<unknown, unknown>,
  schema: JsonSchema,
  composition: Composition,
): ReadonlyMap<string, string> {
  return new Map([
    ['.helmignore', HELMIGNORE],
    ['Chart.yaml', chartYaml(props)],
    ['README.md', readme(props, composition.chart.rules)],
    ...templates(props, composition),
    ['values.schema.json', schemaJson(schema)],
    ['values.yaml', valuesYaml(props.name, props.values)],
  ]);
}
