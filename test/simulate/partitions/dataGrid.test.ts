import { describe, expect, test } from 'vitest';
import { allMembers } from '../../../lib/manifests/members/readMembers.ts';
import type { Inventory } from '../../../lib/manifests/objects/inventory.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { type DataGrid, readDataGrid, weakestMap } from '../../../lib/simulate/partitions/dataGrid.ts';
import { inventoryOf, TestGrid } from '../../lint/grid.ts';
import { grid } from '../build.ts';

test('the map with the fewest copies that writes wait for loses first', () => {
  const maps = [
    { name: 'default', backupCount: 2, asyncBackupCount: 0 },
    { name: 'sessions', backupCount: 1, asyncBackupCount: 3 },
    { name: 'carts', backupCount: 1, asyncBackupCount: 0 },
  ];
  expect(weakestMap(grid('PER_MEMBER', 1, { maps })).name).toBe('sessions');
});

test('without any map there is the default of Hazelcast', () => {
  expect(weakestMap(grid('PER_MEMBER', 1, { maps: [] }))).toEqual({
    name: 'default',
    backupCount: 1,
    asyncBackupCount: 0,
  });
});

describe('readDataGrid', () => {
  /** The grid of the first members. */
  function gridIn(inventory: Inventory): DataGrid {
    const [found] = allMembers(inventory);
    if (found?.members.settings === undefined) throw new Error('there are no members that were read');
    return readDataGrid(found.members, found.members.settings, inventory);
  }

  /** The grid of a member with this configuration, and with these variables. */
  function read(config: ValuesObject, env: ValuesObject = {}): DataGrid {
    const container = {
      name: 'member',
      image: 'hazelcast/hazelcast:5.5.0',
      env: Object.entries(env).map(([name, value]) => ({ name, value })),
      volumeMounts: [{ name: 'config', mountPath: '/config' }],
    };
    return gridIn(
      inventoryOf(
        { kind: 'ConfigMap', metadata: { name: 'grid' }, data: { 'hazelcast.yaml': JSON.stringify(config) } },
        {
          kind: 'Pod',
          metadata: { name: 'grid' },
          spec: { containers: [container], volumes: [{ name: 'config', configMap: { name: 'grid' } }] },
        },
      ),
    );
  }

  const FILE = 'ConfigMap/grid: data.hazelcast.yaml:';

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
    const type = (group: ValuesObject) => read({ hazelcast: { 'partition-group': group } }).groupType;

    test.each<readonly [ValuesObject, string]>([
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
        `${FILE} hazelcast.partition-group.group-type is SPI: what-if knows PER_MEMBER, HOST_AWARE, NODE_AWARE, ZONE_AWARE`,
      );
    });
  });

  describe('members know where they are', () => {
    const join = (ways: ValuesObject) => read({ network: { join: ways } }).placeKnown;

    test('only if they find each other through the Kubernetes API', () => {
      expect(join({ kubernetes: { enabled: true, 'service-name': 'grid' } })).toBe(true);
      expect(join({ kubernetes: { enabled: true, 'service-dns': 'grid.shop.svc' } })).toBe(false);
      expect(join({ 'tcp-ip': { enabled: true } })).toBe(false);
    });

    test('and only if they may read it, as far as roles are given', () => {
      const zones = () => new TestGrid({ availability: { mode: 'zone' } });
      expect(gridIn(zones().inventory).placeKnown).toBe(true);
      expect(gridIn(zones().set('ClusterRole', 'rules', []).inventory).placeKnown).toBe(false);
      expect(gridIn(zones().without('RoleBinding').without('ClusterRoleBinding').inventory).placeKnown).toBe(true);
    });
  });

  test('variables and properties stand in place of what the file says', () => {
    const env = {
      HZ_PARTITIONGROUP_ENABLED: 'true',
      HZ_PARTITIONGROUP_GROUPTYPE: 'NODE_AWARE',
      HZ_MAP_DEFAULT_BACKUPCOUNT: '3',
      HZ_MAP_CARTS_ASYNCBACKUPCOUNT: '1',
      JAVA_OPTS: '-Dhz.map.orders.backup-count=0 -Dhazelcast.partition.count=31',
    };
    expect(read({ map: { default: { 'backup-count': 2 }, orders: {} } }, env)).toEqual({
      groupType: 'NODE_AWARE',
      placeKnown: true,
      partitionCount: 31,
      maps: [
        { name: 'default', backupCount: 3, asyncBackupCount: 0 },
        { name: 'orders', backupCount: 0, asyncBackupCount: 0 },
        { name: 'carts', backupCount: 1, asyncBackupCount: 1 },
      ],
    });
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

    test.each(['many', -1, 1.5, '${COPIES}', []])('with a number of copies that is none are refused: %j', (count) => {
      expect(() => read({ map: { carts: { 'backup-count': count } } })).toThrow(
        `${FILE} map.carts.backup-count is ${JSON.stringify(typeof count === 'number' ? String(count) : count)}: an integer from 0 on is needed`,
      );
    });
  });

  describe('the number of partitions', () => {
    const count = (value: ValuesObject[string]) =>
      read({ properties: { 'hazelcast.partition.count': value } }).partitionCount;

    test('is a text or a number', () => {
      expect([count('1999'), count(1999)]).toEqual([1999, 1999]);
    });

    test.each(['many', 0, '1.5', true])('is refused: %s', (value) => {
      expect(() => count(value)).toThrow(
        `${FILE} properties.hazelcast.partition.count is ${JSON.stringify(String(value))}: an integer from 1 on is needed`,
      );
    });
  });

  test('a custom resource has the groups of its mode, and its maps', () => {
    const own = { apiVersion: 'hazelcast.com/v1alpha1', metadata: { name: 'grid' } };
    const map = { ...own, kind: 'Map', metadata: { name: 'carts' } };
    const resource = { ...own, kind: 'Hazelcast', spec: { highAvailabilityMode: 'NODE' } };
    const read = gridIn(inventoryOf(resource, { ...map, spec: { hazelcastResourceName: 'grid', backupCount: 2 } }));
    expect(read).toMatchObject({ groupType: 'NODE_AWARE', placeKnown: true });
    expect(read.maps).toEqual([
      { name: 'default', backupCount: 1, asyncBackupCount: 0 },
      { name: 'carts', backupCount: 2, asyncBackupCount: 0 },
    ]);
  });
});
