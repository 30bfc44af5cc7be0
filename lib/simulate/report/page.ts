import type { FailureKind } from '../whatIf/members.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { lossClass, verdicts } from './effects.ts';
import { failureTables, MAP_HEADS, mapRows, pickRules } from './failureTables.ts';
import { escape, legend, picture } from './picture.ts';
import { STYLE } from './style.ts';
import { groupNotes, introduction } from './text.ts';
import { capital, drainWords, entriesWords, listed, roleWords } from './words.ts';

/** The answers, one for each grid, as one HTML page that needs nothing else: no script, no font, no picture from elsewhere. */
export function whatIfPage(answers: readonly WhatIf[]): string {
  const names = listed(answers.flatMap(({ workloads }) => workloads.map(({ title }) => title)));
  const rules = answers.flatMap(({ outcomes }, grid) =>
    outcomes.flatMap((outcome, index) => pickRules(outcome, idOf(grid, index))),
  );
  const isOne = answers.length === 1;
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(`What if a node fails: ${names}`)}</title>`,
    `<style>\n${[STYLE, ...rules].join('\n')}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escape(`What ${isOne ? `${names} loses` : `${answers.length} grids lose`} if nodes fail`)}</h1>`,
    ...answers.flatMap((answer, grid) => (isOne ? answerLines(answer, grid, 2) : gridLines(answer, grid))),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function idOf(grid: number, outcome: number): string {
  return `g${grid}p${outcome}`;
}

/** One of several grids. */
function gridLines(answer: WhatIf, grid: number): readonly string[] {
  const id = `g${grid}h`;
  return [
    `<section class="grid" aria-labelledby="${id}">`,
    `<h2 id="${id}">${escape(listed(answer.workloads.map(({ title }) => title)))}</h2>`,
    ...answerLines(answer, grid, 3),
    '</section>',
  ];
}

/** The whole answer for one grid, with headings from a rank on. */
function answerLines(answer: WhatIf, grid: number, rank: number): readonly string[] {
  return [
    ...introduction(answer).map((sentence) => `<p class="lead">${escape(sentence)}</p>`),
    ...verdictLines(answer),
    ...answer.outcomes.flatMap((outcome, index) => outcomeLines(outcome, answer, idOf(grid, index), rank)),
    ...explanation(answer),
  ];
}

const HEADS: Readonly<Record<FailureKind, string>> = {
  node: 'One node fails',
  zone: 'One zone fails',
  pair: 'Two nodes fail at once',
};

function verdictLines(answer: WhatIf): readonly string[] {
  const items = verdicts(answer).map(({ kind, best, worst }) => {
    const [good, bad] = [entriesWords(best), entriesWords(worst)];
    const words =
      good === bad
        ? `${capital(good)} ${worst.possible ? 'may be' : 'is'} lost, wherever the pods run.`
        : `Best placement: ${good} lost. Worst placement: ${bad} lost.`;
    return `<li class="${lossClass(worst)}"><strong>${HEADS[kind]}</strong>${escape(words)}</li>`;
  });
  return ['<ul class="verdicts">', ...items, '</ul>'];
}

function outcomeLines(outcome: PlacementOutcome, answer: WhatIf, id: string, rank: number): readonly string[] {
  const notes = [...outcome.reasons.map((reason) => `${reason}.`), ...groupNotes(outcome)];
  return [
    `<section class="outcome" id="${id}" aria-labelledby="${id}-head">`,
    heading(rank, capital(roleWords(outcome.roles)), ` id="${id}-head"`),
    '<div class="sides">',
    '<figure>',
    scroll('Picture'),
    ...picture(outcome, answer, id),
    '</div>',
    ...legend(outcome),
    ...notes.map((note) => `<p>${escape(note)}</p>`),
    '</figure>',
    '<div>',
    ...failureTables(outcome, id),
    ...mapLines(outcome, answer, rank + 1),
    heading(rank + 1, 'Drains'),
    ...drainWords(outcome.drain, outcome.members.length).map((sentence) => `<p>${escape(sentence)}</p>`),
    '</div>',
    '</div>',
    '</section>',
  ];
}

function heading(rank: number, text: string, attributes = ''): string {
  return `<h${rank}${attributes}>${escape(text)}</h${rank}>`;
}

/** What may be wider than the window: it can be scrolled with keys. */
function scroll(label: string): string {
  return `<div class="scroll" role="group" tabindex="0" aria-label="${label}">`;
}

function mapLines(outcome: PlacementOutcome, answer: WhatIf, rank: number): readonly string[] {
  const rows = mapRows(outcome, answer);
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
  return [
    heading(rank, 'By map'),
    scroll('Losses by map'),
    '<table>',
    `<thead>${line(MAP_HEADS.map((head) => `<th scope="col">${head}</th>`))}</thead>`,
    '<tbody>',
    ...rows.map(([name = '', ...cells]) =>
      line([`<th scope="row">${escape(name)}</th>`, ...cells.map((cell) => `<td>${escape(cell)}</td>`)]),
    ),
    '</tbody>',
    '</table></div>',
  ];
}

function explanation(answer: WhatIf): readonly string[] {
  const limits = answer.exact
    ? 'All placements that the hard scheduling rules allow were checked.'
    : 'There are too many placements to check all of them: worse ones may be possible.';
  return [
    '<details>',
    '<summary>How these results were computed</summary>',
    `<p>${limits} A placement is one possible result of scheduling the pods one by one. Soft rules exclude no placement: they only show which one is likely.</p>`,
    '<p>An entry is lost when all members with a copy of its partition fail at once. Whether that can happen is certain. How many entries are lost depends on the order in which members joined: a range covers twelve partition assignments, computed as Hazelcast does it.</p>',
    '<p>Members that shut down one after the other, with time to migrate their data, lose nothing.</p>',
    ...answer.remarks.map((remark) => `<p>${escape(remark)}.</p>`),
    '</details>',
  ];
}
