import { describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/readTopology.ts';
import { guaranteeOf } from '../../../lib/simulate/whatIf/guarantee.ts';
import type { Question } from '../../../lib/simulate/whatIf/whatIf.ts';
import { grid, spread, workload, zoneSpread } from '../build.ts';
import { answer } from '../report/answers.ts';

const SOFT = [workload({ spread: [spread({ isHard: false })] })];
const guarantee = (props: Partial<Question>) => guaranteeOf(answer(props));
const told = (props: Partial<Question>) => guarantee(props).breaches.map(({ failed }) => failed.failure.title);

describe('a mode keeps its promise', () => {
  test('where hard rules keep members apart', () => {
    expect(guarantee({ grid: grid('NODE_AWARE') })).toEqual({ mode: 'node', breaches: [] });
    expect(guarantee({ grid: grid('ZONE_AWARE'), workloads: [workload({ spread: [zoneSpread()] })] })).toEqual({
      mode: 'zone',
      breaches: [],
    });
  });

  test('of nodes, though a zone or two nodes lose entries', () => {
    const nodes = readTopology('a:3', '--topology');
    expect(guarantee({ nodes, grid: grid('NODE_AWARE') }).breaches).toEqual([]);
  });

  test('of nothing, without partition groups', () => {
    expect(guarantee({ workloads: SOFT, grid: grid('PER_MEMBER') })).toEqual({ mode: 'none', breaches: [] });
  });
});

describe('a mode breaks its promise', () => {
  test('where a placement lets all members be on one node', () => {
    expect(told({ workloads: SOFT, grid: grid('NODE_AWARE') })).toEqual(['node a-1']);
  });

  test('where there is one zone, and zones are promised', () => {
    const nodes = readTopology('a:3', '--topology');
    expect(told({ nodes, grid: grid('ZONE_AWARE') })).toContain('zone a');
  });

  test('where nodes have no zone, and members of one node hold all copies', () => {
    const nodes = readTopology('a:2', '--topology').map((node) => ({ ...node, labels: {} }));
    expect(told({ nodes, grid: grid('ZONE_AWARE'), workloads: [workload({ replicas: 4 })] })[0]).toBe('node a-1');
  });

  test('without a backup', () => {
    const { breaches } = guarantee({ grid: grid('NODE_AWARE', 0) });
    expect(breaches[0]?.failed.loss.possible).toBe(true);
  });

  test('and the worst placement is told first', () => {
    const { breaches } = guarantee({ grid: grid('NODE_AWARE', 0), workloads: SOFT });
    expect(breaches.length).toBeGreaterThan(1);
    expect(breaches[0]?.failed.loss.share.most).toBe(1);
    expect(breaches.at(-1)?.failed.loss.share.most).toBeLessThan(1);
  });
});
