import { Field } from '../field.ts';
import { DEFAULT_MAP, type Grid, type MapBackups, type PartitionGroupType } from './grid.ts';

const DEFAULT_PARTITIONS = 271;

/** Group types, by what they come to in Kubernetes, where each pod has an address of its own. */
const TYPES: Readonly<Record<string, PartitionGroupType>> = {
  PER_MEMBER: 'PER_MEMBER',
  HOST_AWARE: 'PER_MEMBER',
  NODE_AWARE: 'NODE_AWARE',
  ZONE_AWARE: 'ZONE_AWARE',
};

/**
 * Reads hazelcast.yaml for what decides which entries are lost.
 *
 * @param config what the file holds, with or without the root `hazelcast`
 * @param source what errors call it
 * @throws UserError that names the place
 */
export function readGrid(config: unknown, source: string): Grid {
  const file = new Field(config, `${source}:`);
  const root = file.at('hazelcast').isPresent ? file.at('hazelcast') : file;
  return {
    groupType: readGroupType(root.at('partition-group')),
    placeKnown: !root.at('network').at('join').at('kubernetes').at('service-dns').isPresent,
    partitionCount: readPartitionCount(root.at('properties')),
    maps: readMaps(root.at('map')),
  };
}

function readGroupType(group: Field): PartitionGroupType {
  if (!isTrue(group.at('enabled'))) return 'PER_MEMBER';
  const field = group.at('group-type');
  const name = field.textOr('PER_MEMBER').toUpperCase();
  return TYPES[name] ?? field.fail(`is ${name}: what-if knows ${Object.keys(TYPES).join(', ')}`);
}

/** A map without settings of its own has those of `default`; one with some takes the rest from Hazelcast, not from there. */
function readMaps(maps: Field): readonly MapBackups[] {
  const named = maps.entries().map(([name, map]) => ({
    name,
    backupCount: map.at('backup-count').integerOr(1),
    asyncBackupCount: map.at('async-backup-count').integerOr(0),
  }));
  const hasDefault = named.some(({ name }) => name === DEFAULT_MAP);
  return hasDefault ? named : [{ name: DEFAULT_MAP, backupCount: 1, asyncBackupCount: 0 }, ...named];
}

function readPartitionCount(properties: Field): number {
  const field = properties.at('hazelcast.partition.count');
  const value = field.raw();
  if (!field.isPresent) return DEFAULT_PARTITIONS;
  const count = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(count) || count < 1)
    field.fail(`is ${JSON.stringify(value)}: an integer from 1 on is needed`);
  return count;
}

/** Hazelcast reads the text "true" as well. */
function isTrue(field: Field): boolean {
  return field.raw() === true || field.raw() === 'true';
}
