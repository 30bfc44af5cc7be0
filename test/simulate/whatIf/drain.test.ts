import { describe, expect, test } from 'vitest';
import { selectorOf } from '../../../lib/manifests/objects/labelSelector.ts';
import type { Amount } from '../../../lib/manifests/objects/quantity.ts';
import type { Budget } from '../../../lib/manifests/workloads/budget.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import type { DataGrid } from '../../../lib/simulate/partitions/dataGrid.ts';
import { assignments } from '../../../lib/simulate/partitions/history.ts';
import { type Drain, drainOf } from '../../../lib/simulate/whatIf/drain.ts';
import { placedMembers } from '../../../lib/simulate/whatIf/members.ts';
import { budget, grid, places, workload } from '../build.ts';

const pods = (number: number): Amount => ({ number, isPercent: false });
const percent = (number: number): Amount => ({ number, isPercent: true });

/** Drains of pods on the given nodes, all of one workload. */
function drain(
  nodes: readonly number[],
  budgets: readonly Budget[],
  own: DataGrid = grid(),
  props: Partial<Workload> = {},
): Drain {
  const order = nodes.map((node) => ({ workload: 0, node }));
  const members = placedMembers(order, places('a:2,b:2'), ['grid']);
  const workloads = [workload({ replicas: nodes.length, ...props })];
  return drainOf(members, workloads, budgets, own, assignments(members, own));
}

describe('how many members drains may take at once', () => {
  test.each<readonly [string, Partial<Budget>, number]>([
    ['maxUnavailable 1', { maxUnavailable: pods(1) }, 1],
    ['maxUnavailable 25%', { maxUnavailable: percent(25) }, 1],
    ['maxUnavailable 26%', { maxUnavailable: percent(26) }, 2],
    ['maxUnavailable 100%', { maxUnavailable: percent(100) }, 4],
    ['maxUnavailable 0', { maxUnavailable: pods(0) }, 0],
    ['minAvailable 3', { minAvailable: pods(3) }, 1],
    ['minAvailable 4', { minAvailable: pods(4) }, 0],
    ['minAvailable 9', { minAvailable: pods(9) }, 0],
    ['minAvailable 51%', { minAvailable: percent(51) }, 1],
    ['neither', {}, 0],
  ])('%s of 4', (_name, props, expected) => {
    expect(drain([0, 1, 2, 3], [budget(props)]).allowed).toBe(expected);
  });

  test('a pod that waits is unavailable already', () => {
    expect(drain([0, 1, 2], [budget({ maxUnavailable: pods(1) })], grid(), { replicas: 4 }).allowed).toBe(0);
    expect(drain([0, 1, 2], [budget({ minAvailable: pods(2) })], grid(), { replicas: 4 }).allowed).toBe(1);
  });

  test('single pods have no controller whose size a share could be of', () => {
    const own = { kind: 'Pod', replicas: 1 };
    expect(drain([0], [budget({ maxUnavailable: pods(1) })], grid(), own).allowed).toBe(0);
    expect(drain([0], [budget({ minAvailable: percent(50) })], grid(), own).allowed).toBe(0);
    expect(drain([0], [budget({ minAvailable: pods(0) })], grid(), own).allowed).toBe(1);
  });
});

describe('who is guarded', () => {
  test('pods of the same namespace, which one of the two may leave out', () => {
    const guarded = (namespace: string, own: string) =>
      drain([0, 1], [budget({ maxUnavailable: pods(1), namespace })], grid(), { namespace: own }).unguarded.length ===
      0;
    expect([guarded('shop', 'shop'), guarded('', 'shop'), guarded('shop', '')]).toEqual([true, true, true]);
  });

  test('nobody without a budget, or with one of another namespace or selector', () => {
    for (const budgets of [
      [],
      [budget({ maxUnavailable: pods(1), namespace: 'other' })],
      [budget({ maxUnavailable: pods(1), selector: undefined })],
      [budget({ maxUnavailable: pods(1), selector: selectorOf({ app: 'web' }) })],
    ]) {
      const found = drain([0, 1, 2], budgets, grid(), { namespace: 'shop' });
      expect([found.allowed, found.unguarded]).toEqual([3, ['StatefulSet/grid']]);
    }
  });

  test('a budget that lets nobody go blocks drains for ever', () => {
    const found = drain([0, 1], [budget({ maxUnavailable: pods(0) })]);
    expect(found.blocked).toEqual(['StatefulSet/grid: PodDisruptionBudget/grid allows no eviction']);
    expect(found.severalNodes.members).toBe(0);
  });

  test('two budgets block each other', () => {
    const second = budget({ title: 'PodDisruptionBudget/second', maxUnavailable: pods(1) });
    const found = drain([0, 1], [budget({ maxUnavailable: pods(1) }), second]);
    expect(found.allowed).toBe(0);
    expect(found.blocked).toEqual([
      'StatefulSet/grid: Kubernetes evicts none of its pods, because PodDisruptionBudget/grid and PodDisruptionBudget/second all select them',
    ]);
  });

  test('no pods, nothing to block', () => {
    expect(drain([], [budget({ maxUnavailable: pods(0) })]).blocked).toEqual([]);
  });

  test('workloads of one budget share what it allows', () => {
    const order = [0, 1, 2, 3].map((node) => ({ workload: node % 2, node }));
    const members = placedMembers(order, places('a:2,b:2'), ['grid', 'more']);
    const both = ['grid', 'more'].map((name) => workload({ name, replicas: 2 }));
    const found = drainOf(members, both, [budget({ maxUnavailable: pods(2) })], grid(), []);
    expect([found.allowed, found.severalNodes.members]).toEqual([2, 2]);
  });
});

describe('what drains take', () => {
  const two = [budget({ maxUnavailable: pods(2) })];

  test('is nothing while fewer members end than there are copies', () => {
    expect(drain([0, 0, 1, 2], [budget({ maxUnavailable: pods(1) })]).severalNodes.loss.possible).toBe(false);
    expect(drain([0, 0, 1, 2], two, grid('NODE_AWARE', 2)).severalNodes.loss.possible).toBe(false);
  });

  test('is nothing of one node whose members are one group, though of several nodes it is', () => {
    const { oneNode, severalNodes } = drain([0, 0, 1, 2], two);
    expect([oneNode.members, oneNode.loss.possible]).toEqual([2, false]);
    expect([severalNodes.members, severalNodes.loss.possible]).toEqual([2, true]);
  });

  test('is something of one node where each member is a group', () => {
    expect(drain([0, 0, 1, 2], two, grid('PER_MEMBER')).oneNode.loss.possible).toBe(true);
  });

  test('is the worst that may be chosen: members of three nodes, for three copies', () => {
    const three = [budget({ maxUnavailable: pods(3) })];
    expect(drain([0, 0, 1, 2], three, grid('NODE_AWARE', 2)).severalNodes.loss.possible).toBe(true);
  });

  test('is the worst that may be chosen: members of two zones', () => {
    const { loss } = drain([0, 1, 2, 3], two, grid('ZONE_AWARE')).severalNodes;
    expect(loss.possible).toBe(true);
    expect(loss.share.mean).toBeGreaterThan(0);
  });
});
