import { describe, expect, test } from 'vitest';
import { isSame, selects, serviceTakes } from '../../../lib/manifests/objects/inventory.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf } from '../../lint/grid.ts';

const object = (kind: string, name: string, spec: ValuesObject = {}, namespace = ''): ValuesObject => ({
  kind,
  metadata: { name, ...(namespace === '' ? {} : { namespace }) },
  spec,
});
const GRID = { selector: { matchLabels: { app: 'grid' } } };
const POD: ValuesObject = { metadata: { labels: { app: 'grid' } }, spec: { containers: [] } };

describe('objects are found', () => {
  const inventory = inventoryOf(
    object('Service', 'a', {}, 'one'),
    object('Service', 'a', {}, 'two'),
    object('Pod', 'a'),
  );

  test('by kind, name and namespace', () => {
    expect(inventory.find('Service', 'a', 'two')?.path).toBe('Service/a in two:');
    expect(inventory.find('Service', 'a', 'three')).toBeUndefined();
    expect(inventory.find('Service', 'b', 'one')).toBeUndefined();
  });

  test('in any namespace, where one side names none', () => {
    expect(inventory.find('Service', 'a', '')?.path).toBe('Service/a:');
    expect(inventory.find('Pod', 'a', 'one')?.path).toBe('Pod/a:');
    expect([isSame('', 'a'), isSame('a', ''), isSame('a', 'a'), isSame('a', 'b')]).toEqual([true, true, true, false]);
  });

  test('but for those of a Helm test', () => {
    const test = { ...object('Pod', 'test'), metadata: { name: 'test', annotations: { 'helm.sh/hook': 'test' } } };
    expect(inventoryOf(test).of('Pod')).toEqual([]);
  });
});

test('workloads have the labels of their pods', () => {
  const inventory = inventoryOf(
    object('StatefulSet', 'a', { template: POD }),
    { ...POD, kind: 'Pod', metadata: { name: 'b', labels: { app: 'b' } } },
    object('Job', 'c'),
  );
  expect(inventory.workloads().map(({ object: { name }, podLabels }) => [name, podLabels])).toEqual([
    ['a', { app: 'grid' }],
    ['b', { app: 'b' }],
  ]);
});

test('selectors take pods by their labels', () => {
  const inventory = inventoryOf(
    object('PodDisruptionBudget', 'same', GRID),
    object('PodDisruptionBudget', 'far', GRID, 'other'),
    object('PodDisruptionBudget', 'none', { selector: { matchLabels: { app: 'b' } } }),
    object('PodDisruptionBudget', 'absent'),
    object('Service', 'grid', { selector: { app: 'grid' } }),
    object('Service', 'empty', {}),
  );
  const pods = { namespace: 'team', podLabels: { app: 'grid', more: 'x' } };
  expect(inventory.selecting('PodDisruptionBudget', pods).map(({ path }) => path)).toEqual([
    'PodDisruptionBudget/same:',
  ]);
  const taken = inventory.of('Service').map(({ field }) => serviceTakes(field, pods));
  expect(taken).toEqual([true, false]);
  const [budget] = inventory.of('PodDisruptionBudget');
  expect(budget && selects(budget.field, { podLabels: {} })).toBe(false);
});

test('an autoscaler belongs to what it scales', () => {
  const target = { scaleTargetRef: { kind: 'Deployment', name: 'a' } };
  const inventory = inventoryOf(
    object('Deployment', 'a'),
    object('StatefulSet', 'a'),
    object('HorizontalPodAutoscaler', 'h', target),
  );
  expect(inventory.workloads().map((workload) => inventory.scalerOf(workload.object)?.path)).toEqual(
    [undefined, 'HorizontalPodAutoscaler/h:'].reverse(),
  );
});

test('a path has its place, with the line in the whole file', () => {
  const inventory = inventoryOf(object('Pod', 'a'), object('ClusterRole', 'system:b', { c: 1 }));
  expect(inventory.place('Pod/a: spec')).toEqual({ file: 'all.yaml', line: 2 });
  expect(inventory.place('ClusterRole/system:b: spec.c')).toEqual({ file: 'all.yaml', line: 4 });
  expect(inventory.place('ClusterRole/system:b:')).toEqual({ file: 'all.yaml', line: 4 });
  expect(inventory.place('Pod/b: spec')).toBeUndefined();
});
