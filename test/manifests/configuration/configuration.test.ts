import { describe, expect, test } from 'vitest';
import { Configuration, numberOr, variablesOf } from '../../../lib/manifests/configuration/configuration.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { inventoryOf } from '../../lint/grid.ts';

function configuration(file: object, variables: Record<string, string> = {}, properties: Record<string, string> = {}) {
  const known = Object.entries(variables).map(
    ([name, value]) => [name, { name, value, field: new Field(value, 'Pod/a: env') }] as const,
  );
  return new Configuration(
    new Field(file, 'ConfigMap/a: data.hazelcast.yaml:'),
    new Map(known),
    new Map(Object.entries(properties)),
  );
}

describe('a setting', () => {
  test('stands below the root, which may be left out', () => {
    expect(configuration({ hazelcast: { 'cluster-name': 'a' } }).text(['cluster-name'])).toBe('a');
    expect(configuration({ 'cluster-name': 'a' }).text(['cluster-name'])).toBe('a');
    expect(configuration({}).text(['cluster-name'])).toBeUndefined();
  });

  test('may be overridden by a variable and by a property, which write it in their own way', () => {
    const file = { network: { join: { kubernetes: { 'service-name': 'a' } } } };
    const path = ['network', 'join', 'kubernetes', 'service-name'];
    expect(configuration(file, { HZ_NETWORK_JOIN_KUBERNETES_SERVICENAME: 'b' }).text(path)).toBe('b');
    expect(configuration(file, {}, { 'hz.network.join.kubernetes.service-name': 'c' }).text(path)).toBe('c');
  });

  test('has properties in place of ${name}; what is unknown stays', () => {
    const file = { 'cluster-name': '${name}-${other}' };
    expect(configuration(file, {}, { name: 'a' }).text(['cluster-name'])).toBe('a-${other}');
  });

  test('is true, or a number, or neither', () => {
    const file = { a: true, b: 'TRUE', c: 'yes', d: 7, e: '8', f: [1] };
    const { isTrue, number } = bound(configuration(file));
    expect(['a', 'b', 'c', 'f', 'g'].map((key) => isTrue(key))).toEqual([true, true, false, false, false]);
    expect(['d', 'e', 'c', 'g'].map((key) => number(key))).toEqual([7, 8, 1, 1]);
    expect([numberOr('7', 1), numberOr('7x', 1), numberOr(undefined, 1)]).toEqual([7, 1, 1]);
  });

  test('knows its place', () => {
    const file = { hazelcast: { map: {} } };
    expect(configuration(file).number(['map', 'default', 'backup-count'], 1).place.path).toBe(
      'ConfigMap/a: data.hazelcast.yaml: hazelcast.map.default.backup-count',
    );
  });
});

test('a property of the configuration wins over that of the command line', () => {
  const name = 'hazelcast.shutdownhook.policy';
  const given = { [name]: 'GRACEFUL' };
  expect(configuration({ properties: { [name]: 'TERMINATE' } }, {}, given).property(name).value).toBe('TERMINATE');
  expect(configuration({}, {}, given).property(name).value).toBe('GRACEFUL');
  expect(configuration({}).property(name).value).toBeUndefined();
});

test('the discovery plugin has properties and variables of its own, which win', () => {
  const file = { network: { join: { kubernetes: { 'service-name': 'a' } } } };
  const variable = { HAZELCAST_KUBERNETES_SERVICE_NAME: 'b' };
  expect(configuration(file).kubernetes('service-name')).toBe('a');
  expect(configuration(file, variable).kubernetes('service-name')).toBe('b');
  expect(configuration(file, variable, { 'hazelcast.kubernetes.service-name': 'c' }).kubernetes('service-name')).toBe(
    'c',
  );
});

test('with advanced networking the network has a section of another name', () => {
  const join = { kubernetes: { 'service-port': 5702 } };
  const advanced = configuration({ 'advanced-network': { enabled: true, join } });
  expect(advanced.network).toBe('advanced-network');
  expect(advanced.kubernetes('service-port')).toBe('5702');
  expect(configuration({ network: { join } }).network).toBe('network');
});

function bound(of: Configuration) {
  return { isTrue: (key: string) => of.isTrue([key]), number: (key: string) => of.number([key], 1).value };
}

test('entries of a section are those of the file, and those that only variables and properties have', () => {
  const file = { hazelcast: { map: { default: {}, 'My-Carts': {} } } };
  const variables = { HZ_MAP_MYCARTS_BACKUPCOUNT: '1', HZ_MAP_ORDERS_BACKUPCOUNT: '1', HZ_NETWORK_PORT: '1' };
  const properties = { 'hz.map.orders.in-memory-format': 'OBJECT', 'hz.map.stock.backup-count': '2' };
  expect(configuration(file, variables, properties).names(['map'])).toEqual(['default', 'My-Carts', 'orders', 'stock']);
  expect(configuration({}).names(['map'])).toEqual([]);
});

describe('variables', () => {
  const CONFIG = { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { JAVA_OPTS: '-Xmx1g', OTHER: 'x' } };

  function values(container: object) {
    const variables = variablesOf(new Field(container, 'Pod/a: spec.containers[0]'), '', inventoryOf(CONFIG));
    return Object.fromEntries([...variables].map(([name, { value }]) => [name, value]));
  }

  test('variables have their texts, with those before in place of $(NAME)', () => {
    const env = [
      { name: 'A', value: 'x' },
      { name: 'B', value: '$(A)-$(C)' },
      { name: 'C', value: 'late' },
    ];
    expect(values({ env })).toEqual({ A: 'x', B: 'x-$(C)', C: 'late' });
  });

  test('those of ConfigMaps count, and those of the container win', () => {
    const envFrom = [{ configMapRef: { name: 'settings' }, prefix: 'P_' }, { configMapRef: { name: 'settings' } }];
    const env = [
      { name: 'OTHER', value: 'own' },
      { name: 'ONE', valueFrom: { configMapKeyRef: { name: 'settings', key: 'JAVA_OPTS' } } },
    ];
    expect(values({ envFrom, env })).toEqual({
      P_JAVA_OPTS: '-Xmx1g',
      P_OTHER: 'x',
      JAVA_OPTS: '-Xmx1g',
      OTHER: 'own',
      ONE: '-Xmx1g',
    });
  });

  test('what comes from elsewhere has no text', () => {
    const env = [{ name: 'SECRET', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }];
    expect(values({ env, envFrom: [{ secretRef: { name: 'a' } }, { configMapRef: { name: 'gone' } }] })).toEqual({
      SECRET: undefined,
    });
  });

  test('a variable knows where it is set', () => {
    const container = new Field({ env: [{ name: 'A', value: 'x' }] }, 'Pod/a: spec.containers[0]');
    expect(variablesOf(container, '', inventoryOf()).get('A')?.field.path).toBe('Pod/a: spec.containers[0].env[0]');
  });
});
