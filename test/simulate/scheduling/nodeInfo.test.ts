import { expect, test } from 'vitest';
import { nodeInfosOf, taintsOf, zoneAt } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { node, places } from '../build.ts';

test('nodes are called by the first part of their names, where that tells them apart', () => {
  const names = (...all: readonly string[]) => nodeInfosOf(all.map((name) => node({ name }))).map(({ name }) => name);
  expect(names('ip-1.eu.internal', 'ip-2.eu.internal')).toEqual(['ip-1', 'ip-2']);
  expect(names('ip-1.eu.internal', 'ip-1.us.internal')).toEqual(['ip-1.eu.internal', 'ip-1.us.internal']);
});

test('a cordoned node has the taint that Kubernetes gives it', () => {
  const own = { key: 'a', value: '', effect: 'NoSchedule' };
  const place = { node: node({ taints: [own], unschedulable: true }), name: 'n', state: 'up' as const };
  expect(taintsOf(place)).toEqual([own, { key: 'node.kubernetes.io/unschedulable', value: '', effect: 'NoSchedule' }]);
});

test('a failed node that is listed still is tainted; one that is deleted is not looked at', () => {
  const place = { node: node(), name: 'n' };
  expect(taintsOf({ ...place, state: 'down' }).map(({ key, effect }) => `${key}:${effect}`)).toEqual([
    'node.kubernetes.io/unreachable:NoSchedule',
    'node.kubernetes.io/unreachable:NoExecute',
  ]);
  expect(taintsOf({ ...place, state: 'deleted' })).toEqual([]);
});

test('zones are found by index', () => {
  expect([0, 1, 2].map((index) => zoneAt(places('a:1,b:1'), index))).toEqual(['a', 'b', undefined]);
});
