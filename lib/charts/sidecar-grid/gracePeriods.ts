import { add } from '../../expressions/arithmetic.ts';
import { choose } from '../../expressions/choose.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and } from '../../expressions/logic.ts';
import { IntegerHelper, oncePer } from '../../expressions/helper.ts';
import type { Topology } from '../../grid/topology.ts';
import type { SidecarGridReference } from './values.ts';

/** Seconds that the pods of a sidecar grid may take to end. */
export interface GracePeriods {
  /** Pods of the app: it drains, then a member in the same pod hands its entries over, so the times add up. */
  readonly app: Expression<number>;
  /** Pods with nothing but a member. */
  readonly member: Expression<number>;
}

/** How long pods may take to end, after which Kubernetes kills them. */
export function gracePeriods(values: SidecarGridReference, topology: Topology): GracePeriods {
  return oncePer(values, 'gracePeriods', () => {
    const { enabled, maxWaitSeconds } = values.member.gracefulShutdown;
    const { extraGraceSeconds } = values.availability;
    const drained = add(values.app.drainSeconds, extraGraceSeconds);
    const handedOver = add(maxWaitSeconds, extraGraceSeconds);
    return {
      app: IntegerHelper.define(
        'gracePeriod',
        'Seconds that pods of the app may take to end: it drains, then a member in the pod hands its entries over.',
        choose(and(enabled, topology.sharesPods), add(drained, maxWaitSeconds), drained),
      ),
      member: IntegerHelper.define(
        'memberGracePeriod',
        'Seconds that pods with nothing but a member may take to end: it hands its entries over.',
        choose(enabled, handedOver, extraGraceSeconds),
      ),
    };
  });
}
