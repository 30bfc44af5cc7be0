import type { AvailabilityMode } from '../../grid/grid.ts';
import { type Configuration, type Count, countOf } from '../../manifests/configuration/configuration.ts';
import { GROUP_TYPES } from '../../manifests/configuration/readSettings.ts';
import { DEFAULT_MAP, type GridSettings, type Members } from '../../manifests/members/members.ts';
import { unreadablePlaces } from '../../manifests/members/rights.ts';
import type { Inventory } from '../../manifests/objects/inventory.ts';

/** How Hazelcast groups members so that a copy of a partition is never in the same group as another. */
export type PartitionGroupType = 'PER_MEMBER' | 'NODE_AWARE' | 'ZONE_AWARE';

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

const DEFAULT_PARTITIONS = 271;

/** Group types, by what may fail. */
const TYPES: Readonly<Record<AvailabilityMode, PartitionGroupType>> = {
  none: 'PER_MEMBER',
  node: 'NODE_AWARE',
  zone: 'ZONE_AWARE',
};

/**
 * What of a grid's configuration decides which entries are lost.
 *
 * @param settings the settings of these members
 * @param inventory the objects that say what the members may read
 * @throws UserError that names the place
 */
export function readDataGrid(members: Members, settings: GridSettings, inventory: Inventory): DataGrid {
  const { configuration, join } = settings;
  const isFound = join === undefined || join.mode === 'api' || join.mode === 'auto';
  return {
    groupType: readGroupType(settings),
    placeKnown: isFound && unreadablePlaces(members, inventory).length === 0,
    partitionCount: readPartitionCount(configuration),
    maps: readMaps(settings),
  };
}

function readGroupType({ mode, configuration }: GridSettings): PartitionGroupType {
  if (mode.value !== undefined) return TYPES[mode.value];
  const path = ['partition-group', 'group-type'];
  const name = configuration.text(path)?.toUpperCase();
  return configuration.at(path).fail(`is ${name}: what-if knows ${Object.keys(GROUP_TYPES).join(', ')}`);
}

function readMaps({ maps }: GridSettings): readonly MapBackups[] {
  return maps.map(({ name, backupCount, asyncBackupCount }) => ({
    name,
    backupCount: numberOf(backupCount, 0),
    asyncBackupCount: numberOf(asyncBackupCount, 0),
  }));
}

function readPartitionCount(configuration: Configuration): number {
  return numberOf(countOf(configuration.property('hazelcast.partition.count'), DEFAULT_PARTITIONS, 1), 1);
}

/** Losses cannot be computed without the number. */
function numberOf({ value, place, given }: Count, least: number): number {
  return value ?? place.fail(`is ${JSON.stringify(given)}: an integer from ${least} on is needed`);
}
