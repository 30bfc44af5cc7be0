import type { Loss } from '../partitions/loss.ts';
import type { Waiting } from '../whatIf/restart.ts';
import type { Row } from './rows.ts';
import { lostWords, percent, waitingWords } from './words.ts';

/** What a failure does, in the words of a table. */
export interface Line extends Row {
  readonly loss: Loss;
  /** One for each head after the first. {@link LOST} is what is lost. */
  readonly cells: readonly string[];
}

/** A table of failures. */
export interface Effects {
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
