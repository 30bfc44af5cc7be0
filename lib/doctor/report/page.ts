import type { FailureKind } from '../whatIf/failure.ts';
import type { Outcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { drainWords } from './drainWords.ts';
import { escape } from './escape.ts';
import { failureTables, pickRules } from './failureTables.ts';
import { MAP_HEADS, mapRows } from './mapRows.ts';
import { lossClass } from './lossClass.ts';
import { legend, picture } from './picture.ts';
import { STYLE } from './style.ts';
import { groupNotes, introduction } from './text.ts';
import { verdicts } from './verdicts.ts';
import { capital, listed, lostWords, roleWords } from './words.ts';

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

/** All that is told of a grid, with headings from a rank on. */
function answerLines(answer: WhatIf, grid: number, rank: number): readonly string[] {
  return [
    ...introduction(answer).map((sentence) => `<p class="lead">${escape(sentence)}</p>`),
    ...verdictLines(answer),
    ...answer.outcomes.flatMap((outcome, index) => outcomeLines(outcome, answer, idOf(grid, index), rank)),
    ...explanation(answer),
  ];
}

const HEADS: Readonly<Record<FailureKind, string>> = {
  node: 'Any one node fails',
  zone: 'Any one zone fails',
  pair: 'Any two nodes fail at once',
};

function verdictLines(answer: WhatIf): readonly string[] {
  const items = verdicts(answer).map(({ kind, best, worst }) => {
    const [good, bad] = [lostWords(best), lostWords(worst)];
    const words =
      good === bad ? `${capital(good)} is lost, wherever the pods are.` : `Best: ${good} lost. Worst: ${bad} lost.`;
    return `<li class="${lossClass(worst)}"><strong>${HEADS[kind]}</strong>${escape(words)}</li>`;
  });
  return ['<ul class="verdicts">', ...items, '</ul>'];
}

function outcomeLines(outcome: Outcome, answer: WhatIf, id: string, rank: number): readonly string[] {
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

function mapLines(outcome: Outcome, answer: WhatIf, rank: number): readonly string[] {
  const rows = mapRows(outcome, answer);
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;
  return [
    heading(rank, 'By map'),
    scroll('What is lost of each map'),
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
    ? 'All placements that the hard rules allow were looked at.'
    : 'There are too many placements to look at all: worse ones than these may be possible.';
  return [
    '<details>',
    '<summary>How this was found out</summary>',
    `<p>${limits} A placement is what the scheduler may come to when it takes one pod after another. Soft rules bind it to nothing: they only tell which placement is likely.</p>`,
    '<p>An entry is lost when all members die at once that hold a copy of its partition. Whether that can be is certain. How many entries it takes depends on the order in which members came: a span is what twelve assignments, made as Hazelcast makes them, come to.</p>',
    '<p>Members that end one after the other, with time to hand over, lose nothing.</p>',
    ...answer.remarks.map((remark) => `<p>${escape(remark)}.</p>`),
    '</details>',
  ];
}
