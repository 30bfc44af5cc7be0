import type { Configuration } from '../../manifests/configuration/configuration.ts';
import type { Fact, GridSettings, Members } from '../../manifests/members/members.ts';
import { unreadablePlaces } from '../../manifests/members/rights.ts';
import type { Inventory } from '../../manifests/objects/inventory.ts';

/** How Hazelcast groups members so that a copy of a partition is never in the same group as another. */
export type PartitionGroupType = 'PER_MEMBER' | 'NODE_AWARE' | 'ZONE_AWARE';

/** The map that all maps without settings of their own take after. */
const DEFAULT_MAP = 'default';

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

/** Group types, by what they come to in Kubernetes, where each pod has an address of its own. */
const TYPES: Readonly<Record<string, PartitionGroupType>> = {
  PER_MEMBER: 'PER_MEMBER',
  HOST_AWARE: 'PER_MEMBER',
  NODE_AWARE: 'NODE_AWARE',
  ZONE_AWARE: 'ZONE_AWARE',
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
    maps: readMaps(configuration),
  };
}

function readGroupType({ mode, configuration }: GridSettings): PartitionGroupType {
  if (mode.value !== 'none') return mode.value === 'node' ? 'NODE_AWARE' : 'ZONE_AWARE';
  if (!configuration.isTrue(['partition-group', 'enabled'])) return 'PER_MEMBER';
  const path = ['partition-group', 'group-type'];
  const name = (configuration.text(path) ?? 'PER_MEMBER').toUpperCase();
  return TYPES[name] ?? configuration.at(path).fail(`is ${name}: what-if knows ${Object.keys(TYPES).join(', ')}`);
}

/** A map without settings of its own has those of `default`; one with some takes the rest from Hazelcast, not from there. */
function readMaps(configuration: Configuration): readonly MapBackups[] {
  const named = configuration.names(['map']).map((name) => ({
    name,
    backupCount: readCount(configuration, ['map', name, 'backup-count'], 1),
    asyncBackupCount: readCount(configuration, ['map', name, 'async-backup-count'], 0),
  }));
  const hasDefault = named.some(({ name }) => name === DEFAULT_MAP);
  return hasDefault ? named : [{ name: DEFAULT_MAP, backupCount: 1, asyncBackupCount: 0 }, ...named];
}

function readCount(configuration: Configuration, path: readonly string[], byDefault: number): number {
  return integerAt({ value: configuration.text(path), place: configuration.at(path) }, byDefault, 0);
}

function readPartitionCount(configuration: Configuration): number {
  return integerAt(configuration.property('hazelcast.partition.count'), DEFAULT_PARTITIONS, 1);
}

/** Variables and properties hold texts, so each number may be one. */
function integerAt({ value, place }: Fact<string | undefined>, byDefault: number, least: number): number {
  if (value === undefined && !place.isPresent) return byDefault;
  const number = value !== undefined && /^[0-9]+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  return place.fail(`is ${JSON.stringify(value ?? place.raw())}: an integer from ${least} on is needed`);
}
