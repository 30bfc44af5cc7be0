import { describe, expect, test } from 'vitest';
import { gridsIn } from '../../../lib/simulate/whatIf/gridsIn.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf } from '../../lint/grid.ts';

/** A StatefulSet of members with a configuration of its own. */
function members(name: string, config: ValuesObject, metadata: ValuesObject = {}): readonly ValuesObject[] {
  const container = {
    name: 'member',
    image: 'hazelcast/hazelcast:5.5.0',
    volumeMounts: [{ name: 'config', mountPath: '/config' }],
  };
  const spec = { containers: [container], volumes: [{ name: 'config', configMap: { name } }] };
  return [
    { kind: 'StatefulSet', metadata: { name, ...metadata }, spec: { template: { spec } } },
    { kind: 'ConfigMap', metadata: { name }, data: { 'hazelcast.yaml': JSON.stringify(config) } },
  ];
}

const joining = (service: string, more: ValuesObject = {}) => ({
  network: { join: { kubernetes: { enabled: true, 'service-name': service } } },
  ...more,
});

const grids = (...objects: readonly (readonly ValuesObject[])[]) =>
  gridsIn(inventoryOf(...objects.flat())).map(({ first, others }) =>
    [first, ...others].map(({ members: { title } }) => title),
  );

describe('workloads are of one grid', () => {
  test('when they look for others in the same way', () => {
    expect(grids(members('a', joining('grid')), members('b', joining('grid')), members('c', joining('other')))).toEqual(
      [['StatefulSet/a', 'StatefulSet/b'], ['StatefulSet/c']],
    );
  });

  test('but not under another name, or in another namespace', () => {
    expect(grids(members('a', joining('grid')), members('b', joining('grid', { 'cluster-name': 'b' })))).toHaveLength(
      2,
    );
    const apart = members('b', joining('grid'), { namespace: 'other' });
    expect(grids(members('a', joining('grid')), apart)).toHaveLength(2);
  });

  test('and a custom resource is one by itself', () => {
    const resource = (name: string) => ({
      apiVersion: 'hazelcast.com/v1alpha1',
      kind: 'Hazelcast',
      metadata: { name },
    });
    expect(grids([resource('a'), resource('b')])).toEqual([['Hazelcast/a'], ['Hazelcast/b']]);
  });
});

test('pods that others make are counted once, as in what kubectl get prints', () => {
  const [set = {}, config = {}] = members('grid', joining('grid'));
  const template = (set['spec'] as ValuesObject)['template'] as ValuesObject;
  const pod = (owner: ValuesObject) => ({
    kind: 'Pod',
    metadata: { name: 'grid-0', ownerReferences: [owner] },
    spec: template['spec'] ?? null,
  });
  expect(grids([set, config, pod({ kind: 'StatefulSet', name: 'grid' })])).toEqual([['StatefulSet/grid']]);
  expect(grids([set, config, pod({ kind: 'StatefulSet', name: 'gone' })])).toEqual([
    ['StatefulSet/grid', 'Pod/grid-0'],
  ]);
});

describe('it is told', () => {
  test('that there is no member', () => {
    expect(() => grids([{ kind: 'Service', metadata: { name: 'a' } }])).toThrow(
      'found no pods with a Hazelcast member: give the manifests of the members',
    );
  });

  test('of whom the configuration is missing, and what to give', () => {
    const pod = (name: string, container: ValuesObject) => ({
      kind: 'Pod',
      metadata: { name },
      spec: { containers: [{ name: 'member', ...container }] },
    });
    const env = (value: string) => [{ name: 'JAVA_OPTS', value: `-Dhazelcast.config=${value}` }];
    const missing = [
      pod('a', { image: 'hazelcast/hazelcast:5.5.0', env: env('/etc/grid.xml') }),
      pod('b', { image: 'shop:1', env: env('/etc/grid.yaml') }),
    ];
    expect(() => grids(members('c', joining('grid')), missing)).toThrow(
      'cannot compute losses without hazelcast.yaml: the hazelcast.yaml of Pod/a is in /etc/grid.xml, which is no YAML; ' +
        'the hazelcast.yaml of Pod/b is in /etc/grid.yaml, which is in no ConfigMap among the manifests. Give it as YAML ' +
        'in a ConfigMap or Secret that the pods mount, and add that object to the manifests',
    );
  });
});
