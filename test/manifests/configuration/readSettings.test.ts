import { describe, expect, test } from 'vitest';
import { isUnknown, readJoin, readSettings } from '../../../lib/manifests/configuration/readSettings.ts';
import type { MapSettings } from '../../../lib/manifests/members/members.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { configurationOf } from './settings.ts';

const FILE = new Field({}, 'ConfigMap/a:');
const read = (file: object, properties = {}) => readSettings(configurationOf(file, properties), FILE);

const countsOf = (maps: readonly MapSettings[]) =>
  maps.map(({ name, backupCount, asyncBackupCount }) => [name, backupCount.value, asyncBackupCount.value]);

test('an empty configuration has the defaults of Hazelcast', () => {
  const { clusterName, mode, backups, maps, port, rest, file } = read({});
  expect([clusterName.value, mode.value, backups.value]).toEqual(['dev', 'none', 1]);
  expect(countsOf(maps)).toEqual([['default', 1, 0]]);
  expect([port.value, rest.value, file]).toEqual([5701, false, FILE]);
});

test('what is set is read', () => {
  const network = { port: { port: 5710 }, 'rest-api': { enabled: true } };
  const map = { default: { 'backup-count': 2, 'async-backup-count': 1 } };
  const { clusterName, backups, maps, port, rest } = read({ 'cluster-name': 'shop', network, map });
  expect([clusterName.value, backups.value, port.value, rest.value]).toEqual(['shop', 2, 5710, true]);
  expect(countsOf(maps)).toEqual([['default', 2, 1]]);
});

describe('backups of maps', () => {
  test('a map without a number has that of Hazelcast, not of the map default', () => {
    const map = { orders: { 'backup-count': 0 }, default: { 'backup-count': 2 }, carts: { 'async-backup-count': 1 } };
    expect(countsOf(read({ map }).maps)).toEqual([
      ['orders', 0, 0],
      ['default', 2, 0],
      ['carts', 1, 1],
    ]);
  });

  test.each(['many', -1, 1.5, '${COPIES}', []])('%j is no number, so it is unknown', (count) => {
    const { backups, maps } = read({ map: { default: { 'backup-count': count }, carts: { 'backup-count': count } } });
    expect([backups.value, ...maps.map(({ backupCount }) => backupCount.value)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('partition groups', () => {
  test.each([
    [{ enabled: true, 'group-type': 'ZONE_AWARE' }, 'zone'],
    [{ enabled: true, 'group-type': 'node_aware' }, 'node'],
    [{ enabled: true, 'group-type': 'HOST_AWARE' }, 'none'],
    [{ enabled: false, 'group-type': 'ZONE_AWARE' }, 'none'],
    [{ enabled: true }, 'none'],
    [{ enabled: true, 'group-type': 'SPI' }, undefined],
  ])('of %j', (group, mode) => {
    expect(read({ 'partition-group': group }).mode.value).toBe(mode);
  });
});

test('with advanced networking port and health have endpoints of their own', () => {
  const advanced = {
    enabled: true,
    'member-server-socket-endpoint-config': { port: { port: 5702 } },
    'rest-server-socket-endpoint-config': { port: { port: 8081 } },
  };
  const { port, rest } = read({ 'advanced-network': advanced });
  expect([port.value, rest.value]).toEqual([5702, true]);
  expect(read({ 'advanced-network': { enabled: true } }).rest.value).toBe(false);
});

test('Hazelcast 3 has its health on by a property', () => {
  expect(read({}, { 'hazelcast.rest.enabled': 'true' }).rest.value).toBe(true);
});

describe('join', () => {
  const join = (settings: object) => readJoin(configurationOf({ network: { join: settings } }));

  describe('members find each other', () => {
    test('through the Kubernetes API', () => {
      const kubernetes = { enabled: true, 'service-name': 'grid', namespace: 'team', 'service-port': 5701 };
      expect(join({ kubernetes })).toMatchObject({
        mode: 'api',
        enabled: ['kubernetes'],
        serviceName: 'grid',
        namespace: 'team',
        servicePort: 5701,
        usesLabels: false,
        findsNotReady: true,
      });
    });

    test('through DNS', () => {
      const kubernetes = { enabled: true, 'service-dns': 'grid.team.svc' };
      expect(join({ kubernetes })).toMatchObject({ mode: 'dns', serviceDns: 'grid.team.svc', servicePort: undefined });
    });

    test('by what is around them, when nothing is said', () => {
      expect(join({}).mode).toBe('auto');
      expect(join({ 'auto-detection': { enabled: false } }).mode).toBe('other');
    });

    test('in another way', () => {
      expect(join({ 'tcp-ip': { enabled: true } }).mode).toBe('other');
      expect(join({ 'discovery-strategies': {} }).mode).toBe('other');
    });
  });

  test('all ways that are on are known', () => {
    expect(join({ multicast: { enabled: true }, kubernetes: { enabled: true } }).enabled).toEqual([
      'multicast',
      'kubernetes',
    ]);
  });

  test('labels, and members that are not ready, as the plugin has them', () => {
    const kubernetes = {
      enabled: true,
      'pod-label-name': 'grid',
      'resolve-not-ready-addresses': false,
      'service-port': 0,
    };
    expect(join({ kubernetes })).toMatchObject({ usesLabels: true, findsNotReady: false, servicePort: undefined });
  });

  test('a property that nobody gives leaves a text unknown', () => {
    expect([isUnknown('${name}'), isUnknown('name'), isUnknown(undefined)]).toEqual([true, false, false]);
  });
});
