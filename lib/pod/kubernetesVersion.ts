import { cluster } from '../expressions/builtin.ts';
import type { Expression } from '../expressions/expression.ts';
import { oncePer, TextHelper } from '../expressions/helper.ts';
import { orElse } from '../expressions/presence.ts';
import { version } from '../values/formats.ts';

/** The value that states the version of Kubernetes. */
export const kubeVersionValue = version({
  description:
    "Kubernetes version to render for, instead of the cluster's own. Set it in tools that render without a cluster.",
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
