import type { MapBackups } from '../partitions/dataGrid.ts';
import type { Share } from '../partitions/loss.ts';
import type { FailureKind } from '../whatIf/members.ts';
import type { FailureOutcome, PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { effects, type Line, lossClass, LOST, worstOf } from './effects.ts';
import { escape } from './picture.ts';
import { count, listed, lostWords } from './words.ts';

/** Pairs of nodes beyond these share one line, after the highest losses. */
const MOST_PAIRS = 60;

/** The rules of style that mark, in the picture, the nodes of the failure that is picked. */
export function pickRules(outcome: PlacementOutcome, id: string): readonly string[] {
  return shown(outcome).map(({ failure }) => {
    const number = outcome.failures.findIndex((other) => other.failure === failure);
    const nodes = failure.nodes.map((node) => `.n${node}`).join(', ');
    return `#${id}:has(#${id}f${number}:checked) :is(${nodes}) { --lost: visible; --fade: .3; --down: var(--all); --dash: 5 4; }`;
  });
}

/** The failures of a placement, each to be picked, and what comes of it. */
export function failureTables(outcome: PlacementOutcome, id: string): readonly string[] {
  const pairs = pairsShown(outcome);
  const others = outcome.failures.filter(({ failure }) => failure.kind !== 'pair');
  const hidden = outcome.failures.length - others.length - pairs.length;
  return [
    ...table('Select a failure to show it in the picture.', others, outcome, id),
    ...(pairs.length === 0
      ? []
      : [
          '<details class="pairs">',
          `<summary>Two nodes at once: ${count(pairs.length + hidden, 'pair')}, highest loss first</summary>`,
          ...table('Select two nodes that fail at once.', pairs, outcome, id),
          ...(hidden > 0 ? [`<p class="note">${count(hidden, 'more pair')} with no higher loss than these.</p>`] : []),
          '</details>',
        ]),
  ];
}

/** Failures that can be picked. */
function shown(outcome: PlacementOutcome): readonly FailureOutcome[] {
  return [...outcome.failures.filter(({ failure }) => failure.kind !== 'pair'), ...pairsShown(outcome)];
}

function pairsShown({ failures }: PlacementOutcome): readonly FailureOutcome[] {
  const rank = ({ loss }: FailureOutcome): number => (loss.possible ? 1 + loss.share.most : 0);
  return failures
    .filter(({ failure }) => failure.kind === 'pair')
    .sort((left, right) => rank(right) - rank(left))
    .slice(0, MOST_PAIRS);
}

/** A table of failures. The first one begins with no failure, which is what is picked at the start. */
function table(
  caption: string,
  failures: readonly FailureOutcome[],
  outcome: PlacementOutcome,
  id: string,
): readonly string[] {
  const rows = failures.map((failed) => ({ title: failed.failure.title, outcome: failed }));
  const { heads, lines, notes } = effects(rows, outcome.members.length);
  const isFirst = failures.every(({ failure }) => failure.kind !== 'pair');
  return [
    '<div class="scroll"><table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...(isFirst ? [noFailure(heads.length - 1, outcome, id)] : []),
    ...lines.map((line) => rowLine(line, outcome, id)),
    '</tbody>',
    '</table></div>',
    ...(notes.length === 0 ? [] : ['<ol class="notes">', ...notes.map((note) => `<li>${escape(note)}.</li>`), '</ol>']),
  ];
}

function noFailure(columns: number, { members, waiting }: PlacementOutcome, id: string): string {
  const label = `<label><input type="radio" name="${id}" checked> nothing</label>`;
  const cells = [`0 of ${members.length}`, '<span class="lost ok">nothing</span>', '0 %'];
  const rest = Array.from({ length: columns - cells.length }, () => (waiting === 0 ? 'none' : `${waiting}`));
  return tableRow(label, [...cells, ...rest]);
}

function rowLine({ title, outcome: failed, loss, cells }: Line, { failures }: PlacementOutcome, id: string): string {
  const pick = `<input type="radio" name="${id}" id="${id}f${failures.indexOf(failed)}">`;
  const shown = cells.map((cell, index) =>
    index === LOST ? `<span class="lost ${lossClass(loss)}">${escape(cell)}</span>` : escape(cell),
  );
  return tableRow(`<label>${pick} ${escape(title)}</label>`, shown);
}

function tableRow(head: string, cells: readonly string[]): string {
  return `<tr><th scope="row">${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const KINDS: readonly FailureKind[] = ['node', 'zone', 'pair'];

/** The heads of {@link mapRows}. */
export const MAP_HEADS = ['map', 'backups', 'a node fails', 'a zone fails', 'two nodes fail'];

/** What the worst failure of each kind takes of each map. None when there is only one: the rest of the report covers it. */
export function mapRows(outcome: PlacementOutcome, { grid }: WhatIf): readonly (readonly string[])[] {
  const byBackups = new Map<string, MapBackups[]>();
  for (const map of grid.maps) {
    const key = `${map.backupCount} ${map.asyncBackupCount}`;
    byBackups.set(key, [...(byBackups.get(key) ?? []), map]);
  }
  if (byBackups.size < 2) return [];
  return [...byBackups.values()].flatMap((maps) => {
    const [first] = maps;
    return first === undefined
      ? []
      : [[listed(maps.map(({ name }) => name)), backupsOf(first), ...cells(outcome, first)]];
  });
}

function backupsOf({ backupCount, asyncBackupCount }: MapBackups): string {
  return asyncBackupCount > 0 ? `${backupCount}, and ${asyncBackupCount} async` : String(backupCount);
}

function cells(outcome: PlacementOutcome, map: MapBackups): readonly string[] {
  return KINDS.map((kind) => {
    const losses = outcome.failures
      .filter(({ failure }) => failure.kind === kind)
      .flatMap(({ maps }) => maps.find((one) => one.map === map) ?? []);
    const worst = worstOf(losses.map(({ loss }) => loss));
    const late = worstOf(losses.map(({ lossWithAsync }) => lossWithAsync));
    if (worst === undefined || late === undefined) return '';
    const words = lostWords(worst);
    return words === lostWords(late) ? words : `${words}; ${lostWords(late)} if asynchronous backups are complete`;
  });
}

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
