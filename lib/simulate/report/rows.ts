import type { Share } from '../partitions/loss.ts';
import type { FailureKind } from '../whatIf/failure.ts';
import type { FailureOutcome, PlacementOutcome } from '../whatIf/outcome.ts';
import { count } from './words.ts';

/** Failures of one kind that do the same, as one line. */
export interface Row {
  readonly title: string;
  /** One of them, whose losses span those of all. */
  readonly outcome: FailureOutcome;
}

/** Failures of a placement, those that do the same joined. */
export function rowsOf(outcome: PlacementOutcome): readonly Row[] {
  const byEffect = new Map<string, FailureOutcome[]>();
  for (const failed of outcome.failures) {
    const group = byEffect.get(effectOf(failed));
    if (group === undefined) byEffect.set(effectOf(failed), [failed]);
    else group.push(failed);
  }
  return [...byEffect.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ title: titleOf(first, others), outcome: [first, ...others].reduce(joined) }],
  );
}

/** All that a person would call the same: shares differ from failure to failure by chance. */
function effectOf({ failure, dead, loss, restart, copiesAfter }: FailureOutcome): string {
  const waits = [restart.listed, restart.deleted].map(({ least, most }) => `${least} ${most}`);
  return JSON.stringify([failure.kind, loss.possible, loss.share.least === 1, dead.size, copiesAfter, waits]);
}

const NOUNS: Readonly<Record<FailureKind, string>> = { node: 'node', zone: 'zone', pair: 'pair' };

function titleOf(first: FailureOutcome, others: readonly FailureOutcome[]): string {
  if (others.length === 0) return first.failure.title;
  return `each of ${count(others.length + 1, NOUNS[first.failure.kind])}, e.g. ${first.failure.title}`;
}

function joined(left: FailureOutcome, right: FailureOutcome): FailureOutcome {
  return {
    ...left,
    loss: { possible: left.loss.possible, share: span(left.loss.share, right.loss.share) },
    shareWithOneCopy: Math.max(left.shareWithOneCopy, right.shareWithOneCopy),
  };
}

function span(left: Share, right: Share): Share {
  return {
    least: Math.min(left.least, right.least),
    mean: Math.max(left.mean, right.mean),
    most: Math.max(left.most, right.most),
  };
}
