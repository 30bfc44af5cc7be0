import { zoneOf } from '../../manifests/nodes/clusterNode.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { effects } from './effects.ts';
import { MAP_HEADS, mapRows, rowsOf } from './failureTables.ts';
import { backupsWords, capital, count, drainWords, groupWords, guaranteeWords, listed, roleWords } from './words.ts';

/** The answer as lines for a terminal. */
export function whatIfText(answer: WhatIf): readonly string[] {
  return [
    ...introduction(answer),
    ...answer.outcomes.flatMap((outcome) => ['', ...outcomeText(outcome, answer)]),
    ...(answer.exact ? [] : ['', 'There are too many placements to check all of them: worse ones may be possible.']),
    ...answer.remarks.flatMap((remark) => ['', `${remark}.`]),
  ];
}

/** What was asked, and whether what the mode says holds, in sentences. */
export function introduction(answer: WhatIf): readonly string[] {
  const { workloads, nodes, zones, grid } = answer;
  const members = workloads.reduce((sum, { replicas }) => sum + replicas, 0);
  const where = `${count(nodes.length, 'node')}${zones.length > 0 ? ` in ${count(zones.length, 'zone')}` : ''}`;
  return [
    `${listed(workloads.map(({ title }) => title))}: ${count(members, 'member')} on ${where}.`,
    `${capital(backupsWords(grid))}; ${groupWords(grid)}.`,
    ...guaranteeWords(answer),
  ];
}

/** Notes on what a placement means for Hazelcast. */
export function groupNotes({ halved }: PlacementOutcome): readonly string[] {
  return halved
    ? [
        'Hazelcast sees all members in one place, so it splits them into two groups at random, regardless of their nodes.',
      ]
    : [];
}

function outcomeText(outcome: PlacementOutcome, answer: WhatIf): readonly string[] {
  const { heads, lines, notes } = effects(rowsOf(outcome), outcome.members.length);
  const maps = mapRows(outcome, answer);
  return [
    `${capital(roleWords(outcome.roles))}:`,
    ...indented(placeLines(outcome, answer)),
    ...indented([...outcome.reasons.map((reason) => `${reason}.`), ...groupNotes(outcome)]),
    '',
    ...indented(columns([heads, ...lines.map(({ title, cells }) => [title, ...cells])])),
    ...indented(notes.map((note, index) => `(${index + 1}) ${note}.`)),
    ...(maps.length === 0 ? [] : ['', ...indented(columns([MAP_HEADS, ...maps]))]),
    '',
    ...indented(drainWords(outcome.drain, outcome.members.length)),
  ];
}

/** Which pods are where: a line for each zone. */
function placeLines({ members }: PlacementOutcome, { places }: WhatIf): readonly string[] {
  const zones = [...new Set(places.map(({ node }) => zoneOf(node)))];
  const lines = zones.map((zone) => {
    const cells = places.flatMap(({ node, name }, place) => {
      const pods = members.filter((member) => member.place === place).map(({ pod }) => pod);
      return zoneOf(node) === zone && pods.length > 0 ? [`${name}: ${pods.join(' ')}`] : [];
    });
    return [zone === undefined ? 'no zone' : `zone ${zone}`, cells.length > 0 ? cells.join('; ') : 'no member'];
  });
  return columns(lines);
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** Lines of cells, each column as wide as its widest cell; two spaces between. */
export function columns(lines: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const line of lines) {
    for (const [index, cell] of line.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  return lines.map((line) =>
    line
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
