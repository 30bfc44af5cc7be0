import type { Dead } from '../partitions/loss.ts';
import type { Member } from '../partitions/groups.ts';
import type { ScheduledPod } from '../scheduling/explore.ts';
import type { Counts } from '../scheduling/counts.ts';
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
