import { describe, expect, test } from 'vitest';
import { readTopology } from '../../../lib/manifests/nodes/clusterNode.ts';
import type { Workload } from '../../../lib/manifests/workloads/workload.ts';
import type { DataGrid } from '../../../lib/simulate/partitions/dataGrid.ts';
import { guaranteeOf, type Question, type WhatIf, whatIf } from '../../../lib/simulate/whatIf/whatIf.ts';
import { grid, spread, workload, zoneSpread } from '../build.ts';
import { answer } from '../report/answers.ts';

function ask(topology: string, own: DataGrid, props: Partial<Workload> = {}): WhatIf {
  const nodes = readTopology(topology, '--topology');
  return whatIf({ nodes, workloads: [workload(props)], grid: own, budgets: [], notes: ['a note'] });
}

const roles = ({ outcomes }: WhatIf) => outcomes.map((outcome) => outcome.roles);
const nodesOf = ({ outcomes }: WhatIf, index: number) => outcomes[index]?.members.map(({ node }) => node);
const ALL = ['node', 'zone', 'pair', 'pending'];

describe('placements', () => {
  test('are one where hard rules leave no other', () => {
    const answer = ask('a:1,b:1,c:1', grid(), { spread: [spread()] });
    expect(roles(answer)).toEqual([['best', 'likely', ...ALL]]);
    expect(answer.exact).toBe(true);
    expect(answer.zones).toEqual(['a', 'b', 'c']);
  });

  test('are two where soft rules let all pods be on one node', () => {
    const answer = ask('a:1,b:1,c:1', grid(), { spread: [spread({ isHard: false })] });
    expect(roles(answer)).toEqual([
      ['best', 'likely', 'pending'],
      ['node', 'zone', 'pair'],
    ]);
    expect(nodesOf(answer, 0)).toEqual(['a-1', 'b-1', 'c-1']);
    expect(nodesOf(answer, 1)).toEqual(['a-1', 'a-1', 'a-1']);
  });

  test('tell the best from the likely one, where luck would do better than preference', () => {
    // Members of a zone together on one node are safe from the loss of a zone, though nobody would place them so.
    const answer = ask('a:2,b:2', grid('NODE_AWARE'), { replicas: 4, spread: [spread({ isHard: false })] });
    expect(roles(answer).slice(0, 2)).toEqual([['best', 'pair', 'pending'], ['likely']]);
    expect(nodesOf(answer, 0)).toEqual(['a-1', 'a-1', 'b-1', 'b-1']);
    expect(new Set(nodesOf(answer, 1)).size).toBe(4);
  });

  test('show pods that wait only where others went first to the node that they need', () => {
    const nodes = readTopology('a:2', '--topology');
    const picky = workload({
      title: 'StatefulSet/picky',
      name: 'picky',
      replicas: 1,
      hostPorts: ['TCP 5701'],
      nodeSelector: { 'kubernetes.io/hostname': 'a-1' },
    });
    const free = workload({ replicas: 1, hostPorts: ['TCP 5701'] });
    const answer = whatIf({ nodes, workloads: [picky, free], grid: grid(), budgets: [], notes: [] });
    expect(answer.outcomes[0]?.waiting).toBe(0);
    expect(answer.outcomes.find((outcome) => outcome.roles.includes('pending'))?.waiting).toBe(1);
  });
});

describe('what the default of the chart keeps', () => {
  test('nothing is lost when a node fails, wherever the pods are', () => {
    const answer = ask('a:2,b:2,c:2', grid(), { replicas: 6, spread: [spread({ nodeTaintsPolicy: 'Honor' })] });
    for (const outcome of answer.outcomes) {
      for (const { failure, loss, restart } of outcome.failures) {
        if (failure.kind !== 'node') continue;
        expect(loss.possible).toBe(false);
        expect(restart.listed.most).toBe(0);
      }
    }
  });

  test('nothing is lost when a zone fails, in zone mode', () => {
    const both = [zoneSpread({ nodeTaintsPolicy: 'Honor' }), spread({ nodeTaintsPolicy: 'Honor' })];
    const answer = ask('a:2,b:2', grid('ZONE_AWARE'), { replicas: 6, spread: both });
    for (const outcome of answer.outcomes) {
      expect(outcome.failures.filter(({ failure, loss }) => failure.kind !== 'pair' && loss.possible)).toEqual([]);
    }
  });
});

test('soft spread on three nodes may lose entries with one node: the case that a real cluster showed', () => {
  const answer = ask('a:1,b:1,c:1', grid('PER_MEMBER'), { spread: [spread({ isHard: false })] });
  const worst = answer.outcomes.at(-1)?.failures.find(({ failure }) => failure.title === 'node a-1');
  expect(worst?.loss.possible).toBe(true);
});

test('no replicas, nothing to lose', () => {
  const answer = ask('a:1', grid(), { replicas: 0 });
  expect(answer.outcomes[0]?.members).toEqual([]);
  expect(answer.outcomes[0]?.failures.every(({ loss }) => !loss.possible)).toBe(true);
});

test('the answer is the same each time', () => {
  const once = () => ask('a:2,b:2', grid('PER_MEMBER'), { replicas: 4 });
  expect(once()).toEqual(once());
});

test('remarks come with the answer, after the notes of the question', () => {
  expect(ask('a:1', grid(), { hasVolumes: true }).remarks).toEqual([
    'a note',
    expect.stringContaining('StatefulSet/grid: Kubernetes replaces the pods of a failed node'),
    expect.stringContaining('StatefulSet/grid has volumes'),
  ]);
});

describe('guarantee', () => {
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
});
