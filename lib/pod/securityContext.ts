import { cluster } from '../expressions/builtin.ts';
import { choose } from '../expressions/choose.ts';
import { omit } from '../expressions/collections.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { ConditionHelper } from '../expressions/helper.ts';
import type { FreeMap } from '../values/collections.ts';
import { autoOrBoolean, resolveAuto } from '../values/scalars.ts';

/**
 * The security context of a container that needs no right: it runs as a user and group of this number, and writes only to
 * its volumes.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export function restrictedContext(user: number): FreeMap {
  return {
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  };
}

/** Ids that OpenShift gives out itself: its default constraint refuses all others. */
const IDS = ['runAsUser', 'runAsGroup', 'fsGroup'];

/** The value that says whether the cluster is OpenShift. */
export const openShiftValue = autoOrBoolean({
  description: 'Let the cluster assign user and group IDs. `auto`: true on OpenShift.',
  default: 'auto',
});

/** Adapts security contexts to OpenShift, which chooses the ids of users and groups for each namespace. */
export class OpenShift {
  private readonly isOn: Expression<boolean>;

  constructor(value: Input<boolean | 'auto'>) {
    this.isOn = ConditionHelper.define(
      'openshift',
      'Whether the cluster is OpenShift, which assigns user and group IDs.',
      resolveAuto(value, cluster.serves('security.openshift.io/v1')),
    );
  }

  /**
   * The security context, without numeric ids on OpenShift.
   * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.16/html/authentication_and_authorization/managing-pod-security-policies
   */
  adapt(context: Expression<FreeMap>): Expression<FreeMap> {
    return choose(this.isOn, omit(context, IDS), context);
  }
}
