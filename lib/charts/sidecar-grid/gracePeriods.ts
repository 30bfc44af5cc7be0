import { add } from '../../expressions/arithmetic.ts';
import { choose } from '../../expressions/choose.ts';
import type { Expression } from '../../expressions/expression.ts';
import type { SidecarGridReference } from './values.ts';

/** Seconds that the pods of a sidecar grid may take to end. */
export interface GracePeriods {
  /** Pods of the app: it drains, then what is beside it ends, so the times add up. */
  readonly app: Expression<number>;
  /** Pods with nothing but a member. */
  readonly member: Expression<number>;
}

/** How long pods may take to end, after which Kubernetes kills them; `sidecarSeconds` is what sidecars need after the app. */
export function gracePeriods(
  { app, member, availability }: SidecarGridReference,
  sidecarSeconds: Expression<number>,
): GracePeriods {
  const { enabled, maxWaitSeconds } = member.gracefulShutdown;
  const { extraGraceSeconds } = availability;
  return {
    app: add(add(app.drainSeconds, sidecarSeconds), extraGraceSeconds),
    member: add(choose(enabled, maxWaitSeconds, 0), extraGraceSeconds),
  };
}
