import type { AvailabilityMode } from '../../grid/grid.ts';
import type { FailureKind } from './failure.ts';
import type { FailureOutcome, PlacementOutcome } from './outcome.ts';
import type { WhatIf } from './whatIf.ts';

/** A failure that takes entries though the mode promises that none does, and the placement that lets it. */
export interface Breach {
  readonly outcome: PlacementOutcome;
  readonly failed: FailureOutcome;
}

/** What partition groups promise: that no entry is lost with any one node, or with any one zone. */
export interface Guarantee {
  readonly mode: AvailabilityMode;
  /** The worst of each placement that lets one, those first that take most. None: the promise is kept, wherever the pods are. */
  readonly breaches: readonly Breach[];
}

/** Whether the mode of a grid keeps its promise. Without a mode nothing is promised. */
export function guaranteeOf({ grid, outcomes }: WhatIf): Guarantee {
  const mode = MODES[grid.groupType];
  const breaches = outcomes.flatMap((outcome) => worstBreach(outcome, KINDS[mode]) ?? []);
  return { mode, breaches: breaches.sort((left, right) => takes(right.failed) - takes(left.failed)) };
}

const MODES = { PER_MEMBER: 'none', NODE_AWARE: 'node', ZONE_AWARE: 'zone' } as const;

/** A node is a part of a zone, so what holds for zones holds for nodes. */
const KINDS: Readonly<Record<AvailabilityMode, readonly FailureKind[]>> = {
  none: [],
  node: ['node'],
  zone: ['node', 'zone'],
};

function worstBreach(outcome: PlacementOutcome, kinds: readonly FailureKind[]): Breach | undefined {
  const [first, ...others] = outcome.failures.filter(
    ({ failure, loss }) => kinds.includes(failure.kind) && loss.possible,
  );
  if (first === undefined) return undefined;
  const failed = others.reduce((worst, next) => (takes(next) > takes(worst) ? next : worst), first);
  return { outcome, failed };
}

function takes({ loss }: FailureOutcome): number {
  return loss.share.most;
}
