import type { FailureOutcome, PlacementOutcome } from '../whatIf/outcome.ts';
import { effects, type Line, LOST } from './effects.ts';
import { escape } from './escape.ts';
import { lossClass } from './verdicts.ts';
import { count } from './words.ts';

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
