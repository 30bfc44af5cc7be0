import { GroupTable, MOST_REPLICAS } from './groupTable.ts';
import type { PartitionGroup } from './groups.ts';
import { type Random, shuffled } from './history.ts';

/** The members that hold a partition, the owner first; none where there are fewer groups than replicas. */
export type Replicas = (number | undefined)[];

/** Hazelcast calls a group out of balance when it is off the average by more than this, and by more than a tenth. */
const TOLERATED = 3;
const MOST_TRIES = 3;
/** From the second try on, backups from this index on are given again. */
const FIRST_LOOSE_REPLICA = 3;

/**
 * Gives each partition its replicas, each in another group and all groups as many as the others, and moves as few as it must:
 * the way that Hazelcast's PartitionStateGenerator goes, step by step, since what it leaves in place decides which members
 * share partitions after a cluster has grown.
 * @see https://github.com/hazelcast/hazelcast/blob/v5.5.0/hazelcast/src/main/java/com/hazelcast/internal/partition/impl/PartitionStateGeneratorImpl.java
 */
export function arrange(
  groups: readonly PartitionGroup[],
  previous: readonly Readonly<Replicas>[],
  random: Random,
): readonly Replicas[] {
  const state: Replicas[] = previous.map((replicas) => [...replicas]);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const tables = groups.map((group) => new GroupTable(group));
    if (tries > 0) for (const replicas of state) replicas.length = Math.min(replicas.length, FIRST_LOOSE_REPLICA);
    tryArrange(state, tables, random);
    if (isBalanced(tables, state.length)) break;
  }
  return state;
}

function tryArrange(state: readonly Replicas[], tables: readonly GroupTable[], random: Random): void {
  const depth = Math.min(tables.length, MOST_REPLICAS);
  const average = Math.floor(state.length / tables.length);
  keepValid(state, tables, depth);
  const queue = [...tables];
  for (let replica = 0; replica < depth; replica++) {
    const poor = queue.filter((table) => table.count(replica) < average);
    const rich = queue.filter((table) => table.count(replica) > average);
    const vacant = [...state.keys()].filter((partition) => state[partition]?.[replica] === undefined);
    const free = [...shuffled(vacant, random)];
    const extra = fillPoor(poor, free, replica, average, state.length - average * tables.length);
    dealOut(queue, free, replica);
    level(poor, rich, replica, average, extra);
    settle(state, queue, replica);
  }
}

/** Members keep what they hold, unless they are gone or their group has that partition already. */
function keepValid(state: readonly Replicas[], tables: readonly GroupTable[], depth: number): void {
  for (const [partition, replicas] of state.entries()) {
    replicas.length = depth;
    for (let replica = 0; replica < depth; replica++) {
      const member = replicas[replica];
      const table = member === undefined ? undefined : tables.find((candidate) => candidate.has(member));
      const kept = member !== undefined && table?.keep(member, replica, partition) === true;
      if (!kept) replicas[replica] = undefined;
    }
  }
}

/** Free partitions go to the groups below the average in turn. Returns how many groups may still have one more. */
function fillPoor(poor: GroupTable[], free: number[], replica: number, average: number, extraGroups: number): number {
  let extra = extraGroups;
  const most = free.length * poor.length;
  for (let tries = 0; tries < most && free.length > 0; tries++) {
    const table = poor.shift();
    if (table === undefined) break;
    takeFirstFree(table, free, replica);
    const count = table.count(replica);
    if (extra > 0 && count === average + 1) {
      extra--;
      if (extra === 0) remove(poor, (other) => other.count(replica) >= average);
    } else if (count < average || (extra > 0 && count <= average)) {
      poor.push(table);
    }
  }
  return extra;
}

/** A group takes the first free partition that it has no replica of; those before it go to the end. */
function takeFirstFree(table: GroupTable, free: number[], replica: number): void {
  const size = free.length;
  for (let index = 0; index < size; index++) {
    const partition = free.shift();
    if (partition === undefined || table.take(replica, partition)) return;
    free.push(partition);
  }
}

/** What no group below the average could take goes to all groups in turn. */
function dealOut(queue: GroupTable[], free: number[], replica: number): void {
  const most = free.length * queue.length * 10;
  for (let tries = 0; tries < most; tries++) {
    const [partition] = free;
    if (partition === undefined) return;
    const table = queue.shift();
    if (table === undefined) return;
    queue.push(table);
    if (table.take(replica, partition)) free.shift();
  }
}

/** Groups above the average give to those below it. */
function level(poor: GroupTable[], rich: GroupTable[], replica: number, average: number, extraGroups: number): void {
  let extra = extraGroups;
  let wanted = extra > 0 ? average + 1 : average;
  const most = poor.length * rich.length * 10;
  const countFull = (count: number): void => {
    if (extra === 0 || count !== average + 1) return;
    extra--;
    if (extra === 0) wanted = average;
  };
  for (let tries = 0; tries < most; tries++) {
    const to = poor.shift();
    if (to === undefined) return;
    for (const from of [...rich]) {
      move(from, to, replica, wanted);
      countFull(from.count(replica));
      if (from.count(replica) <= wanted) remove(rich, (other) => other === from);
      countFull(to.count(replica));
      if (to.count(replica) >= wanted) break;
    }
    if (to.count(replica) < average) poor.push(to);
  }
}

function move(from: GroupTable, to: GroupTable, replica: number, wanted: number): void {
  for (const partition of from.partitions(replica)) {
    if (from.count(replica) <= wanted || to.count(replica) >= wanted) return;
    if (to.take(replica, partition)) from.give(replica, partition);
  }
}

function settle(state: readonly Replicas[], tables: readonly GroupTable[], replica: number): void {
  for (const table of tables) {
    for (const [member, partitions] of table.settle(replica)) {
      for (const partition of partitions) {
        const replicas = state[partition];
        if (replicas !== undefined) replicas[replica] = member;
      }
    }
  }
}

function isBalanced(tables: readonly GroupTable[], partitionCount: number): boolean {
  const average = Math.floor(partitionCount / tables.length);
  const depth = Math.min(tables.length, MOST_REPLICAS);
  return tables.every((table) =>
    Array.from({ length: depth }, (_, replica) => table.count(replica)).every(
      (count) => Math.abs(count - average) <= TOLERATED || (count >= average / 1.1 && count <= average * 1.1),
    ),
  );
}

function remove<T>(list: T[], unwanted: (item: T) => boolean): void {
  const kept = list.filter((item) => !unwanted(item));
  list.splice(0, list.length, ...kept);
}
