import { describe, expect, test } from 'vitest';
import { readGrid } from '../../../lib/doctor/partitions/readGrid.ts';

const read = (config: unknown) => readGrid(config, 'hazelcast.yaml');

test('an empty configuration has the defaults of Hazelcast', () => {
  expect(read({})).toEqual({
    groupType: 'PER_MEMBER',
    placeKnown: true,
    partitionCount: 271,
    maps: [{ name: 'default', backupCount: 1, asyncBackupCount: 0 }],
  });
  expect(read({ hazelcast: null })).toEqual(read({}));
});

describe('groups', () => {
  const type = (group: object) => read({ hazelcast: { 'partition-group': group } }).groupType;

  test.each([
    [{ enabled: true, 'group-type': 'NODE_AWARE' }, 'NODE_AWARE'],
    [{ enabled: true, 'group-type': 'zone_aware' }, 'ZONE_AWARE'],
    [{ enabled: 'true', 'group-type': 'ZONE_AWARE' }, 'ZONE_AWARE'],
    [{ enabled: false, 'group-type': 'ZONE_AWARE' }, 'PER_MEMBER'],
    [{ 'group-type': 'ZONE_AWARE' }, 'PER_MEMBER'],
    [{ enabled: true }, 'PER_MEMBER'],
    [{ enabled: true, 'group-type': 'HOST_AWARE' }, 'PER_MEMBER'],
  ])('%j are %s', (group, expected) => {
    expect(type(group)).toBe(expected);
  });

  test('of a kind that is not modelled are refused', () => {
    expect(() => type({ enabled: true, 'group-type': 'SPI' })).toThrow(
      'hazelcast.yaml: hazelcast.partition-group.group-type is SPI: what-if knows PER_MEMBER, HOST_AWARE, NODE_AWARE, ZONE_AWARE',
    );
  });
});

test('members that find each other by DNS do not know where they are', () => {
  const join = (kubernetes: object) => ({ network: { join: { kubernetes: { enabled: true, ...kubernetes } } } });
  expect(read(join({ 'service-dns': 'grid.shop.svc' })).placeKnown).toBe(false);
  expect(read(join({ 'service-name': 'grid' })).placeKnown).toBe(true);
});

describe('maps', () => {
  test('without settings of their own have those of Hazelcast, not of default', () => {
    expect(read({ map: { default: { 'backup-count': 2 }, carts: { 'time-to-live-seconds': 60 } } }).maps).toEqual([
      { name: 'default', backupCount: 2, asyncBackupCount: 0 },
      { name: 'carts', backupCount: 1, asyncBackupCount: 0 },
    ]);
  });

  test('stand beside the default one, which is always there', () => {
    expect(read({ map: { carts: { 'backup-count': 0, 'async-backup-count': 1 } } }).maps).toEqual([
      { name: 'default', backupCount: 1, asyncBackupCount: 0 },
      { name: 'carts', backupCount: 0, asyncBackupCount: 1 },
    ]);
  });
});

describe('the number of partitions', () => {
  const count = (value: unknown) => read({ properties: { 'hazelcast.partition.count': value } }).partitionCount;

  test('is a text or a number', () => {
    expect([count('1999'), count(1999)]).toEqual([1999, 1999]);
  });

  test.each(['many', 0, '1.5', true])('is refused: %s', (value) => {
    expect(() => count(value)).toThrow(
      `hazelcast.yaml: properties.hazelcast.partition.count is ${JSON.stringify(value)}: an integer from 1 on is needed`,
    );
  });
});
