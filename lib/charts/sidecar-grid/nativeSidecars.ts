import { cluster } from '../../expressions/builtin.ts';
import { equal } from '../../expressions/compare.ts';
import type { Expression } from '../../expressions/expression.ts';
import { TextHelper } from '../../expressions/helper.ts';
import { orElse } from '../../expressions/presence.ts';
import { versionAtLeast } from '../../expressions/version.ts';
import { resolveAuto } from '../../values/auto.ts';
import type { SidecarGridReference } from './values.ts';

/** The version of Kubernetes: what the user says, or else the cluster. */
export function kubernetesVersion({ kubeVersion }: SidecarGridReference): Expression<string> {
  return orElse(kubeVersion, cluster.kubeVersion);
}

/** What stands beside the app starts before it and stops after it. */
export function nativeSidecars(values: SidecarGridReference): Expression<boolean> {
  const helper = TextHelper.define(
    'nativeSidecars',
    'Whether what stands beside the app is a native sidecar, which Kubernetes has for good since 1.33.',
    resolveAuto(values.nativeSidecars, versionAtLeast(kubernetesVersion(values), '1.33')),
  );
  return equal(helper, 'true');
}
