/** How Hazelcast groups members so that a copy of a partition is never in the same group as another. */
export type PartitionGroupType = 'PER_MEMBER' | 'NODE_AWARE' | 'ZONE_AWARE';

/** The map that all maps without settings of their own take after. */
export const DEFAULT_MAP = 'default';

/** Copies that are made of each entry of a map, beside the one that is worked on. */
export interface MapBackups {
  /** The map's name, or the pattern of its names. */
  readonly name: string;
  /** Copies that exist before a write returns. */
  readonly backupCount: number;
  /** Copies that follow later: they may lack the last writes. */
  readonly asyncBackupCount: number;
}

/** What of a grid's configuration decides which entries are lost. */
export interface DataGrid {
  readonly groupType: PartitionGroupType;
  /**
   * Whether members learn the node and zone that they run in. With DNS discovery, or without the right to read pods and
   * nodes, all say "unknown", which Hazelcast takes for one single place.
   * @see https://docs.hazelcast.com/hazelcast/5.5/clusters/partition-group-configuration
   */
  readonly placeKnown: boolean;
  /** Partitions that all entries are divided into. */
  readonly partitionCount: number;
  readonly maps: readonly MapBackups[];
}

/** The map that loses entries first: the one with the fewest copies that a write waits for. */
export function weakestMap(grid: DataGrid): MapBackups {
  const first: MapBackups = { name: DEFAULT_MAP, backupCount: 1, asyncBackupCount: 0 };
  return grid.maps.reduce(
    (weakest, map) => (map.backupCount < weakest.backupCount ? map : weakest),
    grid.maps[0] ?? first,
  );
}
