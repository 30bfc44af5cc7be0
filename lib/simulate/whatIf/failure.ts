import { type NodeInfo, zoneAt } from '../scheduling/nodeInfo.ts';

/** Kinds of failures that are looked at. */
export type FailureKind = 'node' | 'zone' | 'pair';

/** Nodes that fail at once, with all that runs on them. */
export interface Failure {
  readonly kind: FailureKind;
  /** What people call it, as `node a-1`, `zone a` or `nodes a-1 and b-1`. */
  readonly title: string;
  /** The nodes, by their indexes. */
  readonly nodes: readonly number[];
}

/** Every single one of some nodes, every zone that has one of them, and every two of them. */
export function failuresOf(places: readonly NodeInfo[], nodes: readonly number[], paired = nodes): readonly Failure[] {
  return [...nodeFailures(places, nodes), ...zoneFailures(places, nodes), ...pairFailures(places, paired)];
}

function nodeFailures(places: readonly NodeInfo[], nodes: readonly number[]): readonly Failure[] {
  return nodes.map((node) => ({ kind: 'node', title: `node ${nameAt(places, node)}`, nodes: [node] }));
}

/** A zone fails with all of its nodes. */
function zoneFailures(places: readonly NodeInfo[], nodes: readonly number[]): readonly Failure[] {
  const zones = new Set(nodes.flatMap((node) => zoneAt(places, node) ?? []));
  return [...zones].map((zone) => ({
    kind: 'zone',
    title: `zone ${zone}`,
    nodes: [...places.keys()].filter((node) => zoneAt(places, node) === zone),
  }));
}

function pairFailures(places: readonly NodeInfo[], nodes: readonly number[]): readonly Failure[] {
  return nodes.flatMap((first, index) =>
    nodes.slice(index + 1).map((second) => ({
      kind: 'pair',
      title: `nodes ${nameAt(places, first)} and ${nameAt(places, second)}`,
      nodes: [first, second],
    })),
  );
}

function nameAt(places: readonly NodeInfo[], node: number): string {
  return places[node]?.name ?? '';
}
