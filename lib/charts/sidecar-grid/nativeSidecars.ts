import type { Expression } from '../../expressions/expression.ts';
import { ConditionHelper, oncePer } from '../../expressions/helper.ts';
import { versionAtLeast } from '../../expressions/version.ts';
import { kubernetesVersion } from '../../pod/kubernetesVersion.ts';
import { resolveAuto } from '../../values/auto.ts';
import type { SidecarGridReference } from './values.ts';

/** What stands beside the app starts before it and stops after it. */
export function nativeSidecars(values: SidecarGridReference): Expression<boolean> {
  return oncePer(values, 'nativeSidecars', () =>
    ConditionHelper.define(
      'nativeSidecars',
      'Whether what stands beside the app is a native sidecar, which Kubernetes has for good since 1.33.',
      resolveAuto(values.nativeSidecars, versionAtLeast(kubernetesVersion(values), '1.33')),
    ),
  );
}
