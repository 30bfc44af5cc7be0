import { describe, expect, test } from 'vitest';
import type { ClusterNode } from '../../../lib/manifests/nodes/clusterNode.ts';
import { type NodeInfo, nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { spreadFilters } from '../../../lib/simulate/scheduling/spreadFilter.ts';
import type { SpreadConstraint, Workload } from '../../../lib/manifests/workloads/workload.ts';
import { node, places, spread, workload, zoneSpread } from '../build.ts';

const ALLOWS_NONE = 'no room within the topology spread over kubernetes.io/hostname';

/** Which nodes take one more pod by the rules of spreads. */
function open(
  constraints: readonly SpreadConstraint[],
  at: readonly NodeInfo[],
  row: readonly number[],
  props: Partial<Workload> = {},
) {
  const own = workload({ spread: constraints, ...props });
  const checks = spreadFilters(own, [own], at).map((filter) => filter([row]));
  return [...at.keys()].filter((index) => checks.every((check) => check(index) === undefined));
}

function with_(at: readonly NodeInfo[], index: number, change: Partial<NodeInfo>): readonly NodeInfo[] {
  return at.map((place, one) => (one === index ? { ...place, ...change } : place));
}

describe('how far counts may differ', () => {
  test.each([
    [1, [0, 0, 0], [0, 1, 2]],
    [1, [1, 0, 0], [1, 2]],
    [1, [1, 1, 0], [2]],
    [1, [1, 1, 1], [0, 1, 2]],
    [2, [1, 0, 0], [0, 1, 2]],
    [2, [2, 0, 0], [1, 2]],
  ])('maxSkew %d, pods %j: nodes %j', (maxSkew, row, expected) => {
    expect(open([spread({ maxSkew })], places('a:3'), row)).toEqual(expected);
  });

  test('pods of a zone count together', () => {
    expect(open([zoneSpread()], places('a:2,b:1'), [1, 0, 0])).toEqual([2]);
  });

  test('several constraints must all hold', () => {
    expect(open([zoneSpread(), spread()], places('a:2,b:1'), [1, 0, 1])).toEqual([1]);
    expect(open([zoneSpread(), spread()], places('a:1,b:1'), [1, 0])).toEqual([1]);
  });

  test('soft constraints forbid nothing', () => {
    expect(open([spread({ isHard: false })], places('a:2'), [5, 0])).toEqual([0, 1]);
  });
});

test('with fewer places than minDomains the least is 0', () => {
  expect(open([spread({ minDomains: 3 })], places('a:2'), [1, 1])).toEqual([]);
  expect(open([spread({ minDomains: 2 })], places('a:2'), [1, 1])).toEqual([0, 1]);
});

describe('which pods count', () => {
  test('a selector that misses the own pods counts none of them', () => {
    expect(
      open([spread({ selector: [{ key: 'app', operator: 'In', values: ['web'] }] })], places('a:2'), [9, 0]),
    ).toEqual([0, 1]);
    expect(open([spread({ selector: undefined })], places('a:2'), [9, 0])).toEqual([0, 1]);
  });

  test('a key whose value is another for each pod lets all pods be together', () => {
    const alone = spread({ matchLabelKeys: ['apps.kubernetes.io/pod-index'] });
    expect(open([alone], places('a:2'), [9, 0])).toEqual([0, 1]);
  });

  test('pods of other workloads count when selected, in the same namespace only', () => {
    const own = workload({ spread: [spread()] });
    const check = (namespace: string) =>
      spreadFilters(own, [own, workload({ namespace })], places('a:2')).map((filter) =>
        filter([
          [0, 0],
          [1, 0],
        ])(0),
      );
    expect(check('')).toEqual([ALLOWS_NONE]);
    expect(check('other')).toEqual([undefined]);
  });
});

describe('which nodes count', () => {
  const tainted: Partial<ClusterNode> = { taints: [{ key: 'control-plane', value: '', effect: 'NoSchedule' }] };
  const at = with_(places('a:3'), 2, { node: { ...node(tainted), labels: { 'kubernetes.io/hostname': 'a-3' } } });

  test('a tainted node counts by default, and holds others back', () => {
    expect(open([spread()], at, [1, 1, 0])).toEqual([2]);
  });

  test('but not when taints are honoured', () => {
    expect(open([spread({ nodeTaintsPolicy: 'Honor' })], at, [1, 1, 0])).toEqual([0, 1, 2]);
  });

  test('a node that the affinity rules out does not count by default', () => {
    const named = { 'kubernetes.io/hostname': 'a-1' };
    expect(open([spread()], places('a:2'), [1, 0], { nodeSelector: named })).toContain(0);
    expect(open([spread({ nodeAffinityPolicy: 'Ignore' })], places('a:2'), [1, 0], { nodeSelector: named })).toEqual([
      1,
    ]);
  });

  test('a node without the label takes no pod, and does not count', () => {
    const bare = nodeInfosOf([...places('a:2').map((place) => place.node), node({ name: 'bare' })]);
    expect(open([spread()], bare, [1, 1, 0])).toEqual([0, 1]);
  });

  test('a node without the label of one constraint does not count for the other', () => {
    const zoneless = nodeInfosOf([
      ...places('a:1,b:1').map((place) => place.node),
      node({ name: 'c', labels: { 'kubernetes.io/hostname': 'c' } }),
    ]);
    expect(open([spread(), zoneSpread()], zoneless, [1, 1, 0])).toEqual([0, 1]);
  });

  test('a failed node counts while it is listed, unless taints are honoured, and not once it is deleted', () => {
    const down = with_(places('a:3'), 2, { state: 'down' });
    expect(open([spread()], down, [1, 1, 0])).toEqual([2]);
    expect(open([spread({ nodeTaintsPolicy: 'Honor' })], down, [1, 1, 0])).toEqual([0, 1, 2]);
    expect(open([spread()], with_(down, 2, { state: 'deleted' }), [1, 1, 0])).toEqual([0, 1, 2]);
  });
});
