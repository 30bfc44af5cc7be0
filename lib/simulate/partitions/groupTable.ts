import type { PartitionGroup } from './groups.ts';

/** Replicas of a partition that Hazelcast gives a member to: the owner and up to six backups. */
export const MOST_REPLICAS = 7;

/** Which partitions a group and its members hold, by the index of the replica: 0 is the owner's. */
export class GroupTable {
  readonly #ids: readonly number[];
  readonly #held: Set<number>[] = sets();
  readonly #byMember: ReadonlyMap<number, Set<number>[]>;
  /** Partitions that the group took, and no member of it yet. */
  #taken: number[] = [];

  constructor(group: PartitionGroup) {
    this.#ids = group.members.map(({ id }) => id);
    this.#byMember = new Map(this.#ids.map((id) => [id, sets()]));
  }

  /** How many partitions the group holds the given replica of. */
  count(replica: number): number {
    return at(this.#held, replica).size;
  }

  /** The partitions that the group holds the given replica of, the first come first. */
  partitions(replica: number): readonly number[] {
    return [...at(this.#held, replica)];
  }

  /** Whether one of the members has this number. */
  has(member: number): boolean {
    return this.#byMember.has(member);
  }

  /** Lets a member keep a replica, if the group has no other replica of that partition. */
  keep(member: number, replica: number, partition: number): boolean {
    if (this.#holds(partition)) return false;
    at(this.#held, replica).add(partition);
    this.#setsOf(member)[replica]?.add(partition);
    return true;
  }

  /** Takes a replica, if the group has no other replica of that partition. */
  take(replica: number, partition: number): boolean {
    if (this.#holds(partition)) return false;
    at(this.#held, replica).add(partition);
    this.#taken.push(partition);
    return true;
  }

  /** Gives a replica away. */
  give(replica: number, partition: number): void {
    at(this.#held, replica).delete(partition);
    for (const held of this.#byMember.values()) held[replica]?.delete(partition);
    this.#taken = this.#taken.filter((taken) => taken !== partition);
  }

  /** Divides the group's replicas evenly among its members, and returns who has which. */
  settle(replica: number): ReadonlyMap<number, readonly number[]> {
    const tables = this.#ids.map((id) => at(this.#setsOf(id), replica));
    if (tables.length > 1) this.#level(tables, Math.floor(this.count(replica) / tables.length));
    this.#deal(tables);
    return new Map(this.#ids.map((id) => [id, [...at(this.#setsOf(id), replica)]]));
  }

  /** Takes from members what they have above the average, the last come first, and fills those below it. */
  #level(tables: readonly Set<number>[], average: number): void {
    const poor = tables.filter((table) => table.size <= average);
    for (const table of tables) {
      for (const partition of [...table].slice(average).reverse()) {
        table.delete(partition);
        this.#taken.push(partition);
      }
    }
    for (const table of poor) {
      for (const partition of this.#taken.splice(0, Math.max(0, average - table.size))) table.add(partition);
    }
  }

  /** Deals what is left, one to each in turn. */
  #deal(tables: readonly Set<number>[]): void {
    this.#taken.forEach((partition, index) => tables[index % tables.length]?.add(partition));
    this.#taken = [];
  }

  #holds(partition: number): boolean {
    return this.#held.some((held) => held.has(partition));
  }

  #setsOf(member: number): Set<number>[] {
    return this.#byMember.get(member) ?? [];
  }
}

function sets(): Set<number>[] {
  return Array.from({ length: MOST_REPLICAS }, () => new Set<number>());
}

function at(list: readonly Set<number>[], index: number): Set<number> {
  return list[index] ?? new Set();
}
