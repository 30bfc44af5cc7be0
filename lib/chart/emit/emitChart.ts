import { writeYaml } from '../../render/writeYaml.ts';
import type { JsonSchema } from '../../values/jsonSchema.ts';
import type { Composition } from '../composition.ts';
import type { ChartDefinitionProps } from '../definitionProps.ts';
import { DEFAULT_KUBE_VERSION } from '../rendering.ts';
import { readme } from './readme.ts';
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

/** Chart.yaml. */
function chartYaml(props: ChartDefinitionProps<unknown, unknown>): string {
  const {
    name,
    description,
    version,
    appVersion,
    kubeVersion = DEFAULT_KUBE_VERSION,
    keywords,
    home,
    sources,
    icon,
    maintainers,
    annotations,
  } = props;
  return writeYaml({
    apiVersion: 'v2',
    name,
    description,
    type: 'application',
    version,
    appVersion,
    kubeVersion,
    keywords,
    home,
    sources,
    icon,
    maintainers,
    annotations,
  });
}

/** What `helm package` leaves out: the files of editors and version control, and the values files of CI. */
export const HELMIGNORE = `.DS_Store
.git/
.gitignore
.idea/
.vscode/
*.swp
*.bak
*.tmp
*.orig
*~
ci/
`;

/** values.schema.json. What cannot be seen is escaped, so that the file reads the same in any editor. */
export function schemaJson(schema: JsonSchema): string {
  const json = JSON.stringify(schema, null, 2);
  return `${json.replace(/[\x7f-\x9f\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
