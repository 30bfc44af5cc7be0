import { zoneOf } from '../../manifests/nodes/clusterNode.ts';
import type { Workload } from '../../manifests/workloads/workload.ts';
import type { Counts } from './counts.ts';
import { matchesNode, matchesTerm, type NodeInfo, nodeMisfit, untolerated } from './nodeInfo.ts';

/** Nodes that are in the same place by every label that counts, such as those of a zone. */
interface Cell {
  readonly nodes: readonly number[];
  /** Cells of one kind can change places, if their nodes can. */
  readonly kind: string;
}

/**
 * Names placements so that two have one name when they differ only in nodes or zones that are alike: it is enough to look
 * at one of them.
 */
export class Symmetry {
  readonly #cells: readonly Cell[];
  /** The cell of each node, and the number of its kind. */
  readonly #cellOf: readonly number[];
  readonly #kindOf: readonly number[];

  constructor(places: readonly NodeInfo[], workloads: readonly Workload[]) {
    const keys = sharedKeys(places, workloads);
    const kinds = places.map((place) => kindOf(place, workloads, places));
    const labels = places.map((place) =>
      JSON.stringify([zoneOf(place.node), ...keys.map((key) => place.node.labels[key])]),
    );
    const cells = [...new Set(labels)];
    const movable = isOneDivision(places, keys, labels);
    this.#kindOf = kinds.map((kind) => kinds.indexOf(kind));
    this.#cellOf = labels.map((label) => cells.indexOf(label));
    this.#cells = cells.map((label, index) => {
      const nodes = [...places.keys()].filter((node) => labels[node] === label);
      return { nodes, kind: movable ? '' : `${index}` };
    });
  }

  /** The name of a placement, and of all that are like it. Marked nodes are not like those without a mark. */
  nameOf(counts: Counts, marked: readonly number[] = []): string {
    const names = this.#cells.map(({ nodes, kind }) => {
      const pods = nodes.map((node) => `${this.#podsAt(node, counts)}${marked.includes(node) ? '!' : ''}`);
      return `${kind}:${pods.sort().join(' ')}`;
    });
    return names.sort().join('|');
  }

  /** One of the nodes of each kind that has the same pods as it: the others are like it. */
  unlike(counts: Counts): ReadonlySet<number> {
    const first = new Map<string, number>();
    for (const [node, cell] of this.#cellOf.entries()) {
      const name = `${cell} ${this.#podsAt(node, counts)}`;
      if (!first.has(name)) first.set(name, node);
    }
    return new Set(first.values());
  }

  #podsAt(node: number, counts: Counts): string {
    return counts.reduce((name, row) => `${name},${row[node] ?? 0}`, `${this.#kindOf[node] ?? 0}`);
  }
}

/** Topology keys by which several nodes are one place, beside the zone. A key that distinguishes each node divides nothing. */
function sharedKeys(places: readonly NodeInfo[], workloads: readonly Workload[]): readonly string[] {
  return topologyKeys(workloads).filter((key) => {
    const values = places.flatMap(({ node }) => node.labels[key] ?? []);
    return new Set(values).size < values.length;
  });
}

function topologyKeys(workloads: readonly Workload[]): readonly string[] {
  return [
    ...new Set(
      workloads.flatMap(({ spread, requiredApart, requiredNear, preferredApart }) =>
        [...spread, ...requiredApart, ...requiredNear, ...preferredApart.map(({ term }) => term)].map(
          ({ topologyKey }) => topologyKey,
        ),
      ),
    ),
  ];
}

/** All properties of a node that matter, except its place. */
function kindOf(place: NodeInfo, workloads: readonly Workload[], places: readonly NodeInfo[]): string {
  const lacks = topologyKeys(workloads).filter((key) => place.node.labels[key] === undefined);
  const seen = workloads.map((workload) => [
    nodeMisfit(workload, place) === undefined,
    matchesNode(workload, place),
    untolerated(workload, place) === undefined,
    workload.preferredNodes.map(({ term }) => matchesTerm(term, place)),
  ]);
  const sized = places.some(({ node }) => node.allocatable !== undefined);
  return JSON.stringify([
    place.state,
    zoneOf(place.node) === undefined,
    lacks,
    seen,
    sized ? place.node.allocatable : undefined,
  ]);
}

/** Whether zones and all shared keys divide the nodes in one and the same way, so that whole cells can change places. */
function isOneDivision(places: readonly NodeInfo[], keys: readonly string[], labels: readonly string[]): boolean {
  const cells = new Set(labels).size;
  const values = [
    places.map(({ node }) => zoneOf(node) ?? ''),
    ...keys.map((key) => places.map(({ node }) => node.labels[key] ?? '')),
  ];
  return values.every((column) => new Set(column).size === cells);
}
