import type { Loss } from '../partitions/loss.ts';
import type { FailureKind } from '../whatIf/failure.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';

/** What the worst failure of a kind takes, for the best and the worst placement. */
export interface Verdict {
  readonly kind: FailureKind;
  readonly best: Loss;
  readonly worst: Loss;
}

/** One for each kind of failure that the cluster can have. */
export function verdicts({ outcomes }: WhatIf): readonly Verdict[] {
  const kinds: readonly FailureKind[] = ['node', 'zone', 'pair'];
  return kinds.flatMap((kind) => {
    const losses = outcomes.flatMap((outcome) => worstOf(lossesOf(outcome, kind)) ?? []);
    const [best] = losses;
    const worst = worstOf(losses);
    return best === undefined || worst === undefined ? [] : [{ kind, best, worst }];
  });
}

/** The loss of those that takes most. Undefined when there is none. */
export function worstOf(losses: readonly Loss[]): Loss | undefined {
  const [first, ...rest] = losses;
  return first && rest.reduce((worst, next) => (isMore(next, worst) ? next : worst), first);
}

function lossesOf(outcome: PlacementOutcome, kind: FailureKind): readonly Loss[] {
  return outcome.failures.filter(({ failure }) => failure.kind === kind).map(({ loss }) => loss);
}

function isMore(left: Loss, right: Loss): boolean {
  if (left.possible !== right.possible) return left.possible;
  return left.share.most > right.share.most;
}

/** How bad a loss is, as a class of the style. */
export function lossClass({ possible, share }: Loss): 'ok' | 'some' | 'all' {
  if (!possible) return 'ok';
  return share.most >= 1 ? 'all' : 'some';
}
