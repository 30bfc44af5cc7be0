import { add } from '../../expressions/arithmetic.ts';
import { choose } from '../../expressions/choose.ts';
import type { Expression } from '../../expressions/expression.ts';
import { and } from '../../expressions/logic.ts';
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
export function gracePeriods({ app, member, availability }: SidecarGridReference, topology: Topology): GracePeriods {
  const { enabled, maxWaitSeconds } = member.gracefulShutdown;
  const { extraGraceSeconds } = availability;
  const handover = choose(and(enabled, topology.sharesPods), maxWaitSeconds, 0);
  return {
    app: add(add(app.drainSeconds, handover), extraGraceSeconds),
    member: add(choose(enabled, maxWaitSeconds, 0), extraGraceSeconds),
  };
}
