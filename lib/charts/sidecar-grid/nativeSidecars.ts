import type { Expression } from '../../expressions/expression.ts';
import { ConditionHelper, oncePer } from '../../expressions/helper.ts';
import { versionAtLeast } from '../../expressions/compare.ts';
import { kubernetesVersion } from '../../pod/values.ts';
import { resolveAuto } from '../../values/scalars.ts';
import type { SidecarGridReference } from './values.ts';

/** What runs next to the app starts before it and stops after it. */
export function nativeSidecars(values: SidecarGridReference): Expression<boolean> {
  return oncePer(values, 'nativeSidecars', () =>
    ConditionHelper.define(
      'nativeSidecars',
      'Whether to use native sidecars, which are stable since Kubernetes 1.33.',
      resolveAuto(values.nativeSidecars, versionAtLeast(kubernetesVersion(values), '1.33')),
    ),
  );
}
