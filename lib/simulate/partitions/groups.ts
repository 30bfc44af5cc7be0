import type { DataGrid } from './dataGrid.ts';

/** A member, and where it runs. */
export interface Member {
  /** Index among all members. */
  readonly id: number;
  readonly node: string;
  /** The node's zone, if it has one. */
  readonly zone: string | undefined;
}

/** Members that never hold two copies of one partition, under the name that they have in common. */
export interface PartitionGroup {
  readonly name: string;
  readonly members: readonly Member[];
}

/** What a member says of its place when it cannot find out. */
const UNKNOWN_PLACE = 'unknown';

/** The groups that Hazelcast's factory makes, before it counts them. */
export function groupsByPlace(members: readonly Member[], grid: DataGrid): readonly PartitionGroup[] {
  const byName = new Map<string, Member[]>();
  for (const member of members) {
    const name = groupName(member, grid);
    const group = byName.get(name);
    if (group === undefined) byName.set(name, [member]);
    else group.push(member);
  }
  return [...byName].map(([name, group]) => ({ name, members: group }));
}

/**
 * Whether Hazelcast cuts the members into two halves: it does when all are in one place, to have one backup at least. Which
 * member comes into which half is left to chance.
 * @see https://github.com/hazelcast/hazelcast/blob/v5.5.0/hazelcast/src/main/java/com/hazelcast/internal/partition/membergroup/BackupSafeMemberGroupFactory.java
 */
export function isHalved(groups: readonly PartitionGroup[]): boolean {
  return groups.length === 1 && (groups[0]?.members.length ?? 0) > 1;
}

/** The groups that partitions are given to. The order of members decides who comes into which half. */
export function partitionGroups(members: readonly Member[], grid: DataGrid): readonly PartitionGroup[] {
  const groups = groupsByPlace(members, grid);
  return isHalved(groups) ? halves(members) : groups;
}

function halves(members: readonly Member[]): readonly PartitionGroup[] {
  const cut = Math.floor(members.length / 2);
  return [
    { name: 'first half', members: members.slice(cut) },
    { name: 'second half', members: members.slice(0, cut) },
  ];
}

function groupName(member: Member, grid: DataGrid): string {
  if (grid.groupType === 'PER_MEMBER') return `member ${member.id + 1}`;
  if (!grid.placeKnown) return UNKNOWN_PLACE;
  return grid.groupType === 'NODE_AWARE' ? member.node : (member.zone ?? UNKNOWN_PLACE);
}
