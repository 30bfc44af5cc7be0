import type { RenderOptions } from '../chart/rendering.ts';
import { CHART_NAMES } from '../charts/charts.ts';
import type { ValuesObject } from '../read/value.ts';
import type { Operand, Options, OptionValues } from './command.ts';

/** Where values come from: as Helm has it. */
export const valuesOptions = {
  values: {
    short: 'f',
    value: 'FILE',
    repeated: true,
    completes: 'files',
    description: 'read values from YAML files: a.yaml,b.yaml; - is stdin',
  },
  set: { value: 'a=b', repeated: true, completes: 'values', description: 'set a value; overrides files, as in Helm' },
  'set-string': { value: 'a=b', repeated: true, completes: 'values', description: 'set a value to a string' },
  'set-json': { value: 'a={…}', repeated: true, completes: 'values', description: 'set a value to JSON' },
  'set-file': {
    value: 'a=FILE',
    repeated: true,
    completes: 'valuesFromFiles',
    description: "set a value to a file's content",
  },
} as const satisfies Options;

/** What the chart is rendered for. */
export const releaseOptions = {
  release: { value: 'NAME', description: 'name of the release [release-name]' },
  namespace: { short: 'n', value: 'NS', description: 'namespace of the release [default]' },
  'api-versions': { short: 'a', value: 'API', repeated: true, description: 'an API that the cluster serves' },
  'kube-version': { value: 'VERSION', description: 'version of Kubernetes [1.36.0]' },
} as const satisfies Options;

/** The chart that a command is about. */
export const chartOperand = {
  name: 'chart',
  occurs: 'once',
  description: 'the name of a built-in chart, or a path to a module',
  words: CHART_NAMES,
  isFile: true,
} as const satisfies Operand;

/** What to render for, with the defaults that `helm template` has. */
export function renderOptions(
  args: OptionValues<typeof releaseOptions>,
  values: ValuesObject,
): RenderOptions & { readonly release: string } {
  const {
    release = 'release-name',
    namespace = 'default',
    'kube-version': kubeVersion,
    'api-versions': apiVersions,
  } = args;
  return { values, release, namespace, apiVersions, ...(kubeVersion === undefined ? {} : { kubeVersion }) };
}
