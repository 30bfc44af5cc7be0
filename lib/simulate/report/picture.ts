import type { PartitionGroup } from '../partitions/groups.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';
import { drawingOf, type DrawnNode, type DrawnPod, type DrawnZone } from './drawing.ts';
import { capital, count, roleWords } from './words.ts';

/** Hues of groups, which also have letters. */
const HUES = 8;
/** Pixels to a unit, where there is room for them, and where there is little. */
const SCALE = 1.15;
const LEAST_SCALE = 0.9;
/** Characters of a node's name that its box has room for. */
const MOST_CHARACTERS = 13;

/** The picture of a placement: zones, nodes, pods and their partition groups, as lines of SVG. */
export function picture(outcome: PlacementOutcome, answer: WhatIf, id: string): readonly string[] {
  const { width, height, zones } = drawingOf(outcome, answer);
  return [
    `<svg role="img" aria-labelledby="${id}-title ${id}-text" viewBox="-1 -1 ${width + 2} ${height + 2}" width="${Math.round((width + 2) * SCALE)}" style="--least: ${Math.round((width + 2) * LEAST_SCALE)}px">`,
    `<title id="${id}-title">${escape(capital(roleWords(outcome.roles)))}</title>`,
    `<desc id="${id}-text">${escape(description(outcome, answer))}</desc>`,
    ...zones.flatMap((zone) => zoneLines(zone, outcome, answer)),
    '</svg>',
  ];
}

/** Which groups there are, and who is in them. None where each member is one by itself. */
export function legend({ groups, members }: PlacementOutcome): readonly string[] {
  if (groups.every((group) => group.members.length === 1)) return [];
  const items = groups.map((group, index) => {
    const pods = members.filter(({ id }) => group.members.some((member) => member.id === id)).map(({ pod }) => pod);
    const mark = `<span class="mark g${index % HUES}">${groupLetter(index)}</span>`;
    return `<li>${mark} ${escape(group.name)}: ${escape(pods.join(', '))}</li>`;
  });
  return ['<ul class="legend" aria-label="Partition groups">', ...items, '</ul>'];
}

/** A, B … Z, AA, AB … */
export function groupLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : groupLetter(Math.floor(index / 26) - 1) + last;
}

function description({ members }: PlacementOutcome, { places }: WhatIf): string {
  const parts = places.flatMap(({ name }, place) => {
    const pods = members.filter((member) => member.place === place).map(({ pod }) => pod);
    return pods.length > 0 ? [`${name} has ${pods.join(', ')}`] : [];
  });
  return parts.length > 0 ? `${parts.join('; ')}.` : 'No node has a member.';
}

function zoneLines(zone: DrawnZone, outcome: PlacementOutcome, answer: WhatIf): readonly string[] {
  const name = zone.zone === undefined ? 'no zone' : `zone ${zone.zone}`;
  return [
    rectangle(zone, 'zone', 10),
    text(zone.x + 12, zone.y + 18, 'zone-name', short(name, Math.floor(zone.width / 8))),
    ...zone.nodes.flatMap((node) => nodeLines(node, outcome, answer)),
  ];
}

function nodeLines(drawn: DrawnNode, { groups }: PlacementOutcome, { places }: WhatIf): readonly string[] {
  const names = drawn.nodes.map((node) => places[node]?.name ?? '');
  const single = names.length === 1;
  const title = single ? (names[0] ?? '') : count(names.length, 'node');
  const classes = single ? `node n${drawn.nodes[0] ?? 0}` : 'node';
  const right = drawn.x + drawn.width - 10;
  return [
    `<g class="${classes}">`,
    `<title>${escape(names.join(', '))}</title>`,
    rectangle(drawn, 'box', 7),
    text(drawn.x + 12, drawn.y + 18, 'node-name', short(title, MOST_CHARACTERS)),
    ...(drawn.pods.length === 0 ? [text(drawn.x + 12, drawn.y + 44, 'none', 'no member')] : []),
    ...drawn.pods.flatMap((pod) => podLines(pod, groups)),
    `<path class="cross" d="M${right - 9} ${drawn.y + 9}l9 9m0 -9l-9 9"/>`,
    '</g>',
  ];
}

function podLines(drawn: DrawnPod, groups: readonly PartitionGroup[]): readonly string[] {
  const { member } = drawn;
  const group = groups.findIndex(({ members }) => members.some(({ id }) => id === member.id));
  const number = member.pod.slice(member.pod.lastIndexOf('-') + 1);
  const middle = drawn.x + drawn.width / 2;
  return [
    `<g class="pod g${group % HUES}">`,
    `<title>${escape(`${member.pod}, partition group ${groupLetter(group)}`)}</title>`,
    rectangle(drawn, 'chip', 6),
    `<text x="${middle}" y="${drawn.y + 17.5}" text-anchor="middle"><tspan class="letter">${groupLetter(group)}</tspan> ${escape(number)}</text>`,
    '</g>',
  ];
}

function rectangle(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  name: string,
  radius: number,
): string {
  return `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
}

function text(x: number, y: number, name: string, content: string): string {
  return `<text class="${name}" x="${x}" y="${y}">${escape(content)}</text>`;
}

/** A long name keeps both ends, which is where names of nodes differ. */
function short(name: string, most: number): string {
  if (name.length <= most) return name;
  const head = Math.ceil((most - 1) / 2);
  return `${name.slice(0, head)}…${name.slice(name.length - (most - 1 - head))}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that HTML and SVG show as it is, in elements and in attributes. Control characters, which neither may hold, are left out. */
export function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, '');
}
