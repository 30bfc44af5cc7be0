import { describe, expect, test } from 'vitest';
import type { ClusterNode } from '../../../lib/manifests/nodes/clusterNode.ts';
import type { Requirement } from '../../../lib/manifests/objects/labelSelector.ts';
import type { Toleration, Workload } from '../../../lib/manifests/workloads/workload.ts';
import {
  matchesTerm,
  type NodeInfo,
  nodeInfosOf,
  nodeMisfit,
  type NodeState,
  taintsOf,
  zoneAt,
} from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { node, places, workload } from '../build.ts';

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

describe('nodeFit', () => {
  const place = (props: Partial<ClusterNode> = {}, state: NodeState = 'up'): NodeInfo => ({
    node: node({ labels: { disk: 'ssd' }, ...props }),
    name: 'n',
    state,
  });
  const misfit = (props: Partial<Workload>, at: NodeInfo = place()) => nodeMisfit(workload(props), at);
  const disk = (value: string): Requirement => ({ key: 'disk', operator: 'In', values: [value] });
  const LABELS = "no match for the pods' nodeSelector or node affinity";

  test('a node that failed takes no pod, nor one that is cordoned', () => {
    expect(misfit({}, place({}, 'down'))).toBe('failed');
    expect(misfit({}, place({}, 'deleted'))).toBe('failed');
    expect(misfit({}, place({ unschedulable: true }))).toBe('untolerated taint node.kubernetes.io/unschedulable');
  });

  describe('labels', () => {
    test('of the nodeSelector all must match', () => {
      expect(misfit({ nodeSelector: { disk: 'ssd' } })).toBeUndefined();
      expect(misfit({ nodeSelector: { disk: 'ssd', pool: 'grid' } })).toBe(LABELS);
    });

    test('of one term of the node affinity must match', () => {
      expect(misfit({ requiredNodes: [{ labels: [disk('hdd')], fields: [] }] })).toBe(LABELS);
      const either = [disk('hdd'), disk('ssd')].map((one) => ({ labels: [one], fields: [] }));
      expect(misfit({ requiredNodes: either })).toBeUndefined();
      expect(misfit({ requiredNodes: [] })).toBe(LABELS);
    });

    test('and the name may be asked for', () => {
      const named = (operator: 'In' | 'NotIn') => ({
        labels: [],
        fields: [{ key: 'metadata.name', operator, values: ['n'] }],
      });
      expect(matchesTerm(named('In'), place())).toBe(true);
      expect(matchesTerm(named('NotIn'), place())).toBe(false);
    });

    test('a term without conditions matches no node', () => {
      expect(matchesTerm({ labels: [], fields: [] }, place())).toBe(false);
    });
  });

  describe('taints', () => {
    const tainted = (effect: string): NodeInfo => place({ taints: [{ key: 'dedicated', value: 'db', effect }] });
    const toleration = (props: Partial<Toleration>): Partial<Workload> => ({
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'db', effect: '', ...props }],
    });
    const REFUSED = 'untolerated taint dedicated';

    test.each([
      ['NoSchedule', REFUSED],
      ['NoExecute', REFUSED],
      ['PreferNoSchedule', undefined],
    ])('of effect %s', (effect, expected) => {
      expect(misfit({}, tainted(effect))).toBe(expected);
    });

    test.each<readonly [string, Partial<Toleration>, string | undefined]>([
      ['the same key and value', {}, undefined],
      ['another value', { value: 'web' }, REFUSED],
      ['another key', { key: 'other' }, REFUSED],
      ['the key, whatever the value', { operator: 'Exists', value: '' }, undefined],
      ['everything', { key: '', operator: 'Exists', value: '' }, undefined],
      ['no key, though values must be equal', { key: '' }, REFUSED],
      ['the same effect', { effect: 'NoSchedule' }, undefined],
      ['another effect', { effect: 'NoExecute' }, REFUSED],
    ])('a toleration of %s', (_name, props, expected) => {
      expect(misfit(toleration(props), tainted('NoSchedule'))).toBe(expected);
    });
  });
});
