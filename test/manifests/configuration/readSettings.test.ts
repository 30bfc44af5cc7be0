import { describe, expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { readSettings } from '../../../lib/manifests/configuration/readSettings.ts';
import { configurationOf } from './settings.ts';

const FILE = new Field({}, 'ConfigMap/a:');
const read = (file: object, properties = {}) => readSettings(configurationOf(file, properties), FILE);

test('an empty configuration has the defaults of Hazelcast', () => {
  const { clusterName, mode, backups, asyncBackups, port, rest, file } = read({});
  expect([clusterName.value, mode.value, backups.value, asyncBackups]).toEqual(['dev', 'none', 1, 0]);
  expect([port.value, rest.value, file]).toEqual([5701, false, FILE]);
});

test('what is set is read', () => {
  const network = { port: { port: 5710 }, 'rest-api': { enabled: true } };
  const map = { default: { 'backup-count': 2, 'async-backup-count': 1 } };
  const { clusterName, backups, asyncBackups, port, rest } = read({ 'cluster-name': 'shop', network, map });
  expect([clusterName.value, backups.value, asyncBackups, port.value, rest.value]).toEqual(['shop', 2, 1, 5710, true]);
});

describe('partition groups', () => {
  test.each([
    [{ enabled: true, 'group-type': 'ZONE_AWARE' }, 'zone'],
    [{ enabled: true, 'group-type': 'node_aware' }, 'node'],
    [{ enabled: true, 'group-type': 'HOST_AWARE' }, 'none'],
    [{ enabled: false, 'group-type': 'ZONE_AWARE' }, 'none'],
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
