import { expect, test } from 'vitest';
import { Scheduler } from '../../../lib/simulate/scheduling/scheduler.ts';
import { nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { node, places, podTerm, spread, workload } from '../build.ts';

test('a node takes a pod when nothing is against it', () => {
  const scheduler = new Scheduler(places('a:3'), [workload({ spread: [spread()] })]);
  expect(scheduler.open([[1, 0, 1]], 0)).toEqual([1]);
});

test('each workload has its own rules', () => {
  const own = workload({ requiredApart: [podTerm()] });
  const other = workload({ title: 'StatefulSet/other', labels: { app: 'other' } });
  const scheduler = new Scheduler(places('a:2'), [own, other]);
  const counts = [
    [1, 0],
    [0, 0],
  ];
  expect(scheduler.open(counts, 0)).toEqual([1]);
  expect(scheduler.open(counts, 1)).toEqual([0, 1]);
});

test('why a pod waits is told with numbers of nodes, the most frequent reason first', () => {
  const tainted = node({ name: 'x', taints: [{ key: 'dedicated', value: '', effect: 'NoExecute' }] });
  const at = [...nodeInfosOf([tainted]), ...places('a:2')];
  const scheduler = new Scheduler(at, [workload({ requiredApart: [podTerm()] })]);
  expect(scheduler.whyPending([[0, 1, 1]], 0)).toBe(
    '2 of 3 nodes: required pod anti-affinity over kubernetes.io/hostname; ' +
      '1 of 3 nodes: untolerated taint dedicated',
  );
});

test('deleted nodes are not among those that are counted', () => {
  const [first, ...rest] = places('a:2').map((place) => ({ ...place, state: 'deleted' as const }));
  const down = { ...places('a:1')[0], state: 'down' as const };
  expect(new Scheduler([...(first ? [first] : []), ...rest], [workload()]).whyPending([[0, 0]], 0)).toBe(
    'no node is left',
  );
  const at = first && down.node ? [first, { ...down, node: down.node, name: 'a-1' }] : [];
  expect(new Scheduler(at, [workload()]).whyPending([[0, 0]], 0)).toBe('1 of 1 nodes: failed');
});

test('a node that a workload can never be on is told apart from one that is full', () => {
  const scheduler = new Scheduler(places('a:1,b:1'), [
    workload({ nodeSelector: { 'topology.kubernetes.io/zone': 'a' }, requiredApart: [podTerm()] }),
  ]);
  expect(scheduler.open([[1, 0]], 0)).toEqual([]);
  expect([0, 1].map((index) => scheduler.canEver(index, 0))).toEqual([true, false]);
});
