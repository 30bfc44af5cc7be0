import type { Member } from '../partitions/groups.ts';
import type { Dead } from '../partitions/loss.ts';
import type { Counts } from '../scheduling/counts.ts';
import type { ScheduledPod } from '../scheduling/explore.ts';
import { type NodeInfo, zoneAt } from '../scheduling/nodeInfo.ts';

/** A pod with a member, where it runs. */
export interface PlacedMember extends Member {
  /** The pod's name, or a placeholder where Kubernetes generates names. */
  readonly pod: string;
  /** Index of its workload. */
  readonly workload: number;
  /** Index of its node. */
  readonly place: number;
}

/** The members of pods that came to nodes one after the other. */
export function placedMembers(
  order: readonly ScheduledPod[],
  places: readonly NodeInfo[],
  names: readonly string[],
): readonly PlacedMember[] {
  const numbers = names.map(() => 0);
  return order.map(({ workload, node }, id) => {
    const number = numbers[workload] ?? 0;
    numbers[workload] = number + 1;
    return { ...memberOn(places, node, id), pod: `${names[workload] ?? ''}-${number}`, workload, place: node };
  });
}

/** Members by how many pods a node has, when it does not matter which came first. */
export function membersOf(
  counts: Counts,
  places: readonly NodeInfo[],
): readonly (Member & { readonly place: number })[] {
  const nodes = counts.flatMap((row) => row.flatMap((count, node) => Array.from({ length: count }, () => node)));
  return nodes.map((node, id) => ({ ...memberOn(places, node, id), place: node }));
}

/** The members that die with some nodes. */
export function deadOn(members: readonly (Member & { readonly place: number })[], nodes: readonly number[]): Dead {
  return new Set(members.filter(({ place }) => nodes.includes(place)).map(({ id }) => id));
}

function memberOn(places: readonly NodeInfo[], node: number, id: number): Member {
  return { id, node: places[node]?.name ?? '', zone: zoneAt(places, node) };
}

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
