import type { Loss } from '../partitions/loss.ts';
import type { FailureKind } from '../whatIf/members.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { Waiting } from '../whatIf/restart.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import type { Row } from './failureTables.ts';
import { lostWords, percent, waitingWords } from './words.ts';

/** What a failure does, in the words of a table. */
export interface Line extends Row {
  readonly loss: Loss;
  /** One for each head after the first. {@link LOST} is what is lost. */
  readonly cells: readonly string[];
}

/** A table of failures. */
interface Effects {
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  /** Why pods are Pending; cells refer to them by their numbers, from 1 on. */
  readonly notes: readonly string[];
}

/** The cell that says what is lost. */
export const LOST = 1;

/** What failures do. Pods that wait have two columns if it makes a difference whether failed nodes are deleted. */
export function effects(rows: readonly Row[], members: number): Effects {
  const notes: string[] = [];
  const differs = rows.some(
    ({ outcome: { restart } }) => waitingWords(restart.listed) !== waitingWords(restart.deleted),
  );
  const lines = rows.map((row) => {
    const { dead, loss, shareWithOneCopy, restart } = row.outcome;
    return {
      ...row,
      loss,
      cells: [
        `${dead.size} of ${members}`,
        lostWords(loss),
        percent(shareWithOneCopy),
        ...(differs ? [waitingCell(restart.listed, notes)] : []),
        waitingCell(restart.deleted, notes),
      ],
    };
  });
  const waiting = differs ? ['Pending pods', 'after node deletion'] : ['Pending pods'];
  return { heads: ['failure', 'members lost', 'entries lost', 'left without backup', ...waiting], lines, notes };
}

function waitingCell(waiting: Waiting, notes: string[]): string {
  return [waitingWords(waiting), ...waiting.reasons.map((reason) => `(${numberOf(reason, notes)})`)].join(' ');
}

function numberOf(reason: string, notes: string[]): number {
  if (!notes.includes(reason)) notes.push(reason);
  return notes.indexOf(reason) + 1;
}

/** What the worst failure of a kind takes, for the best and the worst placement. */
interface Verdict {
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
