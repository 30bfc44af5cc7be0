import { describe, expect, test } from 'vitest';
import { variablesOf } from '../../../lib/manifests/configuration/configuration.ts';
import { configurationFile, isConfiguration } from '../../../lib/manifests/configuration/configurationFile.ts';
import { Field } from '../../../lib/manifests/objects/field.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf } from '../../lint/grid.ts';

const YAML = 'hazelcast: {cluster-name: a}\n';
const MAP: ValuesObject = {
  kind: 'ConfigMap',
  metadata: { name: 'grid' },
  data: { 'hazelcast.yaml': YAML, 'other.yaml': 'b: 1' },
};
const MOUNT = { name: 'config', mountPath: '/data/hazelcast/' };
const VOLUME = { name: 'config', configMap: { name: 'grid' } };

interface Case {
  readonly path?: string;
  readonly mount?: object;
  readonly volume?: object;
  readonly objects?: readonly ValuesObject[];
  readonly isEmbedded?: boolean;
}

function find({ path, mount = MOUNT, volume = VOLUME, objects = [MAP], isEmbedded = false }: Case) {
  const env = path === undefined ? [] : [{ name: 'HAZELCAST_CONFIG', value: path }];
  const container = new Field({ env, volumeMounts: [mount] }, 'Pod/a: spec.containers[0]');
  const spec = new Field({ volumes: [volume] }, 'Pod/a: spec');
  const inventory = inventoryOf(...objects);
  const variables = variablesOf(container, '', inventory);
  const found = configurationFile(
    { container, spec, namespace: '', variables, properties: new Map(), isEmbedded },
    inventory,
  );
  return found.state === 'found' ? found.content.at('hazelcast').at('cluster-name').path : found;
}

const IN_MAP = 'ConfigMap/grid: data.hazelcast.yaml: hazelcast.cluster-name';

describe('a configuration is found', () => {
  test('at the path that the member is given', () => {
    expect(find({ path: '/data/hazelcast/hazelcast.yaml' })).toBe(IN_MAP);
    expect(find({ path: 'file:/data/hazelcast/hazelcast.yaml' })).toBe(IN_MAP);
  });

  test('where one is mounted and no path is given', () => {
    expect(find({})).toBe(IN_MAP);
  });

  test('under another path, by items and subPath', () => {
    const items = [{ key: 'hazelcast.yaml', path: 'conf/grid.yaml' }];
    const volume = { name: 'config', configMap: { name: 'grid', items } };
    expect(find({ path: '/data/hazelcast/conf/grid.yaml', volume })).toBe(IN_MAP);
    const mount = { name: 'config', mountPath: '/opt/grid.yaml', subPath: 'hazelcast.yaml' };
    expect(find({ path: '/opt/grid.yaml', mount })).toBe(IN_MAP);
  });

  test('in a Secret, plain or encoded, and in a projected volume', () => {
    const secret = { kind: 'Secret', metadata: { name: 'grid' } };
    const volume = { name: 'config', secret: { secretName: 'grid' } };
    const encoded = { ...secret, data: { 'hazelcast.yaml': Buffer.from(YAML).toString('base64') } };
    const plain = { ...secret, stringData: { 'hazelcast.yaml': YAML } };
    const projected = { name: 'config', projected: { sources: [{ configMap: { name: 'grid' } }] } };
    expect(find({ volume, objects: [encoded] })).toBe('Secret/grid: data.hazelcast.yaml: hazelcast.cluster-name');
    expect(find({ volume, objects: [plain] })).toBe('Secret/grid: stringData.hazelcast.yaml: hazelcast.cluster-name');
    expect(find({ volume: projected })).toBe(IN_MAP);
  });
});

describe('a configuration is elsewhere', () => {
  test.each<[string, Case, string]>([
    [
      'when nobody mounts it',
      { path: '/opt/grid.yaml' },
      'in /opt/grid.yaml, which is in no ConfigMap among the manifests',
    ],
    ['when the ConfigMap is missing', { path: '/data/hazelcast/hazelcast.yaml', objects: [] }, 'in no ConfigMap'],
    ['when it is XML', { path: '/opt/hazelcast.xml' }, 'in /opt/hazelcast.xml, which is no YAML'],
    ['when it may be in the app', { objects: [], isEmbedded: true }, 'in the code of the app'],
  ])('%s', (_, given, where) => {
    expect(find(given)).toEqual({ state: 'elsewhere', where: expect.stringContaining(where) as unknown });
  });
});

test('a member that is given none has defaults', () => {
  expect(find({ objects: [] })).toEqual({ state: 'none' });
});

test('a configuration that is no YAML is told with its place', () => {
  const broken = { ...MAP, data: { 'hazelcast.yaml': 'a: [' } };
  expect(() => find({ objects: [broken] })).toThrow(/^ConfigMap\/grid: data\.hazelcast\.yaml:1:4: /);
});

test('only hazelcast.yaml is taken for one by its name', () => {
  const names = ['/a/hazelcast.yaml', 'hazelcast.yml', '/a/hazelcast-client.yaml', '/a/hazelcast.xml'];
  expect(names.map(isConfiguration)).toEqual([true, true, false, false]);
});
