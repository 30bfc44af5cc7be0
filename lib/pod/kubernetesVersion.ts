import { cluster } from '../expressions/builtin.ts';
import type { Expression } from '../expressions/expression.ts';
import { oncePer, TextHelper } from '../expressions/helper.ts';
import { orElse } from '../expressions/presence.ts';
import { version } from '../values/formats.ts';

/** The value that states the version of Kubernetes. */
export const kubeVersionValue = version({
  description: 'Kubernetes version in place of what the cluster says, for tools that render without one.',
  default: '',
});

/** The version of Kubernetes: what the user says, or else the cluster. */
export function kubernetesVersion({ kubeVersion }: { readonly kubeVersion: Expression<string> }): Expression<string> {
  return oncePer(kubeVersion, 'kubeVersion', () =>
    TextHelper.define(
      'kubeVersion',
      'The version of Kubernetes: what the user says, or else the cluster.',
      orElse(kubeVersion, cluster.kubeVersion),
    ),
  );
}
