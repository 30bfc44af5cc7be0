import type { RenderOptions } from '../chart/rendering.ts';
import type { ValuesObject } from '../read/value.ts';
import type { OptionValues } from './command.ts';
import type { releaseOptions } from './options.ts';

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
