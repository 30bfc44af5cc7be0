import { zoneOf } from '../../manifests/nodes/clusterNode.ts';
import type { PlacedMember } from '../whatIf/members.ts';
import type { PlacementOutcome } from '../whatIf/outcome.ts';
import type { WhatIf } from '../whatIf/whatIf.ts';

/** A box of the picture, in its units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A pod in the picture. */
export interface DrawnPod extends Box {
  readonly member: PlacedMember;
}

/** A node in the picture, or several without pods that share a box. */
export interface DrawnNode extends Box {
  /** Indexes of the nodes; several only if none has a pod. */
  readonly nodes: readonly number[];
  readonly pods: readonly DrawnPod[];
}

/** A zone in the picture. Undefined is the place of nodes without a zone. */
export interface DrawnZone extends Box {
  readonly zone: string | undefined;
  readonly nodes: readonly DrawnNode[];
}

/** Positions of everything in the picture of a placement. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly DrawnZone[];
}

/** Zones that exceed this width go to the next row. */
const WIDTH = 660;
const GAP = 12;
const POD = { width: 52, height: 26, gap: 6, inRow: 2 };
const HEADER = 26;
const NODE_WIDTH = POD.inRow * POD.width + (POD.inRow - 1) * POD.gap + 2 * GAP;
const NODES_IN_ROW = 4;

/** In a zone with more, nodes without pods share one box. */
const MOST_EMPTY_NODES = 4;

/** Lays out zones from left to right, and in each its nodes. */
export function drawingOf({ members }: PlacementOutcome, { nodes }: WhatIf): Drawing {
  const zones = [...new Set(nodes.map(zoneOf))].map((zone) => ({
    zone,
    cards: cardsOf(
      [...nodes.keys()].filter((node) => nodes[node] !== undefined && zoneOf(nodes[node]) === zone),
      members,
    ),
  }));
  const perRow = Math.max(1, Math.floor(NODES_IN_ROW / Math.min(zones.length, NODES_IN_ROW)));
  const drawn: DrawnZone[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { zone, cards } of zones) {
    const size = zoneSize(cards, perRow);
    if (x > 0 && x + size.width > WIDTH) [x, y, rowHeight] = [0, y + rowHeight + GAP, 0];
    drawn.push({ zone, x, y, ...size, nodes: placed(cards, perRow, x + GAP, y + HEADER) });
    x += size.width + GAP;
    rowHeight = Math.max(rowHeight, size.height);
  }
  return {
    width: Math.max(0, ...drawn.map((zone) => zone.x + zone.width)),
    height: Math.max(0, ...drawn.map((zone) => zone.y + zone.height)),
    zones: drawn.map((zone) => ({ ...zone, height: heightOfRow(zone, drawn) })),
  };
}

/** Zones in one row are equally high. */
function heightOfRow({ y }: DrawnZone, zones: readonly DrawnZone[]): number {
  return Math.max(...zones.filter((zone) => zone.y === y).map(({ height }) => height));
}

/** Nodes that share a box, and their pods. */
interface Card {
  readonly nodes: readonly number[];
  readonly pods: readonly PlacedMember[];
}

function cardsOf(nodes: readonly number[], members: readonly PlacedMember[]): readonly Card[] {
  const cards = nodes.map((node) => ({ nodes: [node], pods: members.filter(({ place }) => place === node) }));
  const empty = cards.filter(({ pods }) => pods.length === 0);
  if (empty.length <= MOST_EMPTY_NODES) return cards;
  const shared = { nodes: empty.flatMap((card) => card.nodes), pods: [] };
  return [...cards.filter(({ pods }) => pods.length > 0), shared];
}

function zoneSize(cards: readonly Card[], perRow: number): { readonly width: number; readonly height: number } {
  const inRow = Math.min(perRow, cards.length);
  const rows = rowsOf(cards, perRow).map(rowHeight);
  return {
    width: inRow * NODE_WIDTH + (inRow + 1) * GAP,
    height: HEADER + rows.reduce((sum, height) => sum + height + GAP, 0),
  };
}

function placed(cards: readonly Card[], perRow: number, left: number, top: number): readonly DrawnNode[] {
  let y = top;
  return rowsOf(cards, perRow).flatMap((row) => {
    const height = rowHeight(row);
    const drawn = row.map(({ nodes, pods }, column) => {
      const x = left + column * (NODE_WIDTH + GAP);
      return { nodes, x, y, width: NODE_WIDTH, height, pods: pods.map((pod, index) => drawnPod(pod, index, x, y)) };
    });
    y += height + GAP;
    return drawn;
  });
}

function drawnPod(member: PlacedMember, index: number, x: number, y: number): DrawnPod {
  return {
    member,
    x: x + GAP + (index % POD.inRow) * (POD.width + POD.gap),
    y: y + HEADER + Math.floor(index / POD.inRow) * (POD.height + POD.gap),
    width: POD.width,
    height: POD.height,
  };
}

function rowsOf(cards: readonly Card[], perRow: number): readonly (readonly Card[])[] {
  const starts = [...cards.keys()].filter((index) => index % perRow === 0);
  return starts.map((start) => cards.slice(start, start + perRow));
}

function rowHeight(row: readonly Card[]): number {
  const most = Math.max(1, ...row.map(({ pods }) => Math.ceil(pods.length / POD.inRow)));
  return HEADER + most * (POD.height + POD.gap) + GAP - POD.gap;
}
