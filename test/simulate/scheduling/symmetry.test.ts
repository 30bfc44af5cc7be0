import { describe, expect, test } from 'vitest';
import { nodeInfosOf } from '../../../lib/simulate/scheduling/nodeInfo.ts';
import { Symmetry } from '../../../lib/simulate/scheduling/symmetry.ts';
import { node, places, podTerm, workload, zoneSpread } from '../build.ts';

const plain = [workload()];

describe('placements are alike', () => {
  const symmetry = new Symmetry(places('a:2,b:2'), plain);
  const name = (row: readonly number[], marked?: readonly number[]) => symmetry.nameOf([row], marked);

  test('that differ in which node of a zone has the pods', () => {
    expect(name([2, 1, 0, 0])).toBe(name([1, 2, 0, 0]));
  });

  test('that differ in which zone has the pods', () => {
    expect(name([2, 1, 0, 0])).toBe(name([0, 0, 1, 2]));
  });

  test('but not those that differ in how many zones or nodes have pods', () => {
    expect(name([1, 1, 0, 0])).not.toBe(name([1, 0, 1, 0]));
    expect(name([1, 1, 0, 0])).not.toBe(name([2, 0, 0, 0]));
  });

  test('and marked nodes are like marked ones only', () => {
    expect(name([1, 1, 0, 0], [0])).toBe(name([1, 1, 0, 0], [1]));
    expect(name([1, 1, 0, 0], [0])).not.toBe(name([1, 1, 0, 0], [2]));
    expect(name([1, 1, 0, 0], [0])).not.toBe(name([1, 1, 0, 0]));
  });
});

describe('nodes are not alike', () => {
  const isAlike = (left: Parameters<typeof node>[0], right: Parameters<typeof node>[0], workloads = plain) => {
    const symmetry = new Symmetry(
      nodeInfosOf([node({ name: 'l', ...left }), node({ name: 'r', ...right })]),
      workloads,
    );
    return symmetry.nameOf([[1, 0]]) === symmetry.nameOf([[0, 1]]);
  };

  test('unless nothing that counts differs', () => {
    expect(isAlike({ labels: { any: 'x' } }, { labels: { any: 'y' } })).toBe(true);
  });

  test.each([
    ['taints', { taints: [{ key: 'a', value: '', effect: 'NoSchedule' }] }],
    ['cordons', { unschedulable: true }],
    ['room', { allocatable: { cpu: 1 } }],
    ['zones that are known', { labels: { 'topology.kubernetes.io/zone': 'a' } }],
  ])('with other %s', (_name, other) => {
    expect(isAlike({}, other)).toBe(false);
  });

  test('with other labels that pods ask for', () => {
    const pool = { labels: { pool: 'grid' } };
    expect(isAlike(pool, {}, [workload({ nodeSelector: { pool: 'grid' } })])).toBe(false);
    const term = { labels: [{ key: 'pool', operator: 'Exists' as const, values: [] }], fields: [] };
    expect(isAlike(pool, {}, [workload({ preferredNodes: [{ weight: 1, term }] })])).toBe(false);
  });

  test('with other labels that pods ask for, also where taints keep pods away: spreads may count them', () => {
    const taints = [{ key: 'a', value: '', effect: 'NoSchedule' }];
    const asked = [workload({ nodeSelector: { pool: 'grid' } })];
    expect(isAlike({ taints, labels: { pool: 'grid' } }, { taints }, asked)).toBe(false);
  });

  test('where one lacks a label that rules count by', () => {
    const rack = [workload({ requiredApart: [podTerm({ topologyKey: 'rack' })] })];
    expect(isAlike({ labels: { rack: '1' } }, { labels: { rack: '2' } }, rack)).toBe(true);
    expect(isAlike({ labels: { rack: '1' } }, {}, rack)).toBe(false);
  });
});

test('zones of other sizes do not change places', () => {
  const symmetry = new Symmetry(places('a:2,b:1'), [workload({ spread: [zoneSpread()] })]);
  expect(symmetry.nameOf([[1, 0, 0]])).not.toBe(symmetry.nameOf([[0, 0, 1]]));
});

test('zones that a second division cuts across do not change places', () => {
  const rack = (zone: string, value: string, name: string) =>
    node({ name, labels: { 'topology.kubernetes.io/zone': zone, rack: value } });
  const at = nodeInfosOf([rack('a', '1', 'p'), rack('a', '2', 'q'), rack('b', '1', 'r'), rack('c', '3', 's')]);
  const byRack = [workload({ requiredApart: [podTerm({ topologyKey: 'rack' })] })];
  const symmetry = new Symmetry(at, byRack);
  expect(symmetry.nameOf([[0, 0, 1, 0]])).not.toBe(symmetry.nameOf([[0, 0, 0, 1]]));
});

test('of nodes that are alike with the same pods one is named', () => {
  const symmetry = new Symmetry(places('a:3,b:1'), plain);
  expect([...symmetry.unlike([[0, 1, 0, 0]])]).toEqual([0, 1, 3]);
});
