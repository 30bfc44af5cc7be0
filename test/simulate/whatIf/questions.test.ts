import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/clusterNode.ts';
import type { Inventory } from '../../../lib/manifests/objects/inventory.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { readValuesFile } from '../../../lib/read/valuesFile.ts';
import { gridsIn, questionsOf } from '../../../lib/simulate/whatIf/questions.ts';
import { inventoryOf, TestGrid } from '../../lint/grid.ts';

const NODES = readTopology('a:1,b:1', '--topology');

function ask(inventory: Inventory) {
  return questionsOf(inventory, NODES);
}

describe('a chart gives one question, whatever its topology', () => {
  test.each<readonly [string, ValuesObject, string]>([
    ['beside the app', {}, 'StatefulSet/shop-sidecar-grid'],
    ['in pods of their own', { topology: 'client-server' }, 'StatefulSet/shop-sidecar-grid-member'],
    ['in the app', { topology: 'embedded' }, 'StatefulSet/shop-sidecar-grid'],
    ['in a Deployment', { workload: 'Deployment' }, 'Deployment/shop-sidecar-grid'],
  ])('members %s', (_, values, title) => {
    const [question, ...more] = ask(new TestGrid(values).inventory);
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      nodes: NODES,
      workloads: [{ title, replicas: 3 }],
      grid: { groupType: 'NODE_AWARE', placeKnown: true, maps: [{ name: 'default', backupCount: 1 }] },
      notes: [],
    });
    expect(question?.budgets.map((budget) => budget.title)).toContain(title.replace(/.*\//, 'PodDisruptionBudget/'));
  });

  test('members that find each other by DNS do not know where they are', () => {
    const values = { member: { discovery: { mode: 'dns' } }, availability: { mode: 'none' } };
    expect(ask(new TestGrid(values).inventory)).toMatchObject([
      { grid: { groupType: 'PER_MEMBER', placeKnown: false } },
    ]);
  });
});

describe('values that the chart is checked with give one question each', () => {
  test.each([
    ['embedded', 'StatefulSet/shop-sidecar-grid', 3, 'NODE_AWARE', true],
    ['client-server', 'StatefulSet/shop-sidecar-grid-member', 3, 'NODE_AWARE', true],
    ['deployment', 'Deployment/shop-sidecar-grid', 3, 'NODE_AWARE', true],
    ['dns', 'StatefulSet/shop-sidecar-grid', 3, 'PER_MEMBER', false],
    ['zone', 'StatefulSet/shop-sidecar-grid', 6, 'ZONE_AWARE', true],
  ])('%s-values.yaml', (name, title, replicas, groupType, placeKnown) => {
    const file = `charts/sidecar-grid/ci/${name}-values.yaml`;
    const values = readValuesFile(readFileSync(file, 'utf8'), file);
    const questions = ask(new TestGrid(values).inventory);
    expect(questions).toMatchObject([{ workloads: [{ title, replicas }], grid: { groupType, placeKnown }, notes: [] }]);
  });
});

describe('notes tell', () => {
  const pod = (name: string, env: readonly ValuesObject[] = []) => ({
    kind: 'Pod',
    metadata: { name },
    spec: { containers: [{ name: 'member', image: 'hazelcast/hazelcast:5.5.0', env: [...env] }] },
  });
  const notes = (...objects: readonly ValuesObject[]) => ask(inventoryOf(...objects)).flatMap((one) => one.notes);

  test('that a member is given no configuration', () => {
    expect(notes(pod('a'))).toEqual([
      "Pod/a has no hazelcast.yaml: Hazelcast's defaults apply to all that its environment variables do not set",
    ]);
  });

  test('that entries are on disk', () => {
    const own = new TestGrid().config('persistence', { enabled: true });
    expect(ask(own.inventory)[0]?.notes).toEqual([
      'StatefulSet/shop-sidecar-grid persists its entries: Hazelcast may restore lost entries from disk',
    ]);
  });

  test('what was not read', () => {
    const apiVersion = 'hazelcast.com/v1alpha1';
    const spec = { customConfigCmName: 'mine' };
    expect(notes({ apiVersion, kind: 'Hazelcast', metadata: { name: 'grid' }, spec })).toEqual([
      'Hazelcast/grid adds a configuration of its own, which was not judged',
    ]);
  });

  test('that members of one grid are configured differently', () => {
    const other = pod('b', [{ name: 'HZ_MAP_DEFAULT_BACKUPCOUNT', value: '2' }]);
    expect(notes(pod('a'), other, pod('c')).filter((note) => note.includes('different configurations'))).toEqual([
      'Pod/b and Pod/a have different configurations: backups and partition groups are those of Pod/a',
    ]);
  });
});

describe('gridsIn', () => {
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
      expect(
        grids(members('a', joining('grid')), members('b', joining('grid')), members('c', joining('other'))),
      ).toEqual([['StatefulSet/a', 'StatefulSet/b'], ['StatefulSet/c']]);
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
});
