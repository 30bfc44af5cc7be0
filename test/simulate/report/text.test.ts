import { describe, expect, test } from 'vitest';
import { columns, whatIfText } from '../../../lib/simulate/report/text.ts';
import { budget, grid, node, podTerm, spread, workload } from '../build.ts';
import { answer } from './answers.ts';

const honest = { spread: [spread({ nodeTaintsPolicy: 'Honor' })] };

test('an answer is told in words and a table', () => {
  const budgets = [budget({ selector: [], maxUnavailable: { number: 1, isPercent: false } })];
  expect(whatIfText(answer({ grid: grid('NODE_AWARE', 2), budgets }, honest))).toEqual([
    'StatefulSet/grid: 3 members on 3 nodes in 3 zones.',
    '2 backups of each entry; partition groups by node.',
    'Mode node promises that any one node may fail without data loss: kept.',
    '',
    'Placement, with no better or worse one possible:',
    '  zone a  a-1: grid-0',
    '  zone b  b-1: grid-1',
    '  zone c  c-1: grid-2',
    '',
    '  failure                                  members lost  entries lost  left without backup  Pending pods',
    '  each of 3 nodes, e.g. node a-1           1 of 3        nothing       0 %                  none',
    '  each of 3 zones, e.g. zone a             1 of 3        nothing       0 %                  none',
    '  each of 3 pairs, e.g. nodes a-1 and b-1  2 of 3        nothing       100 %                none',
    '',
    '  Drains may evict 1 member at once.',
    '  Draining one node evicts 1 member at once: nothing lost.',
    '  Draining several nodes at a time evicts 1 member at once: nothing lost.',
    '',
    'StatefulSet/grid: Kubernetes replaces the pods of a failed node only after its Node object is deleted or has the taint node.kubernetes.io/out-of-service.',
  ]);
});

describe('it is told', () => {
  const text = (...args: Parameters<typeof answer>) => whatIfText(answer(...args)).join('\n');

  test('why pods wait, with a number for each reason', () => {
    const told = text({}, { requiredApart: [podTerm()], spread: [], replicas: 4 });
    expect(told).toContain('  1 of 4 pods of StatefulSet/grid Pending: 3 of 3 nodes: required pod anti-affinity');
    expect(told).toContain('  (1) 2 of 4 pods of StatefulSet/grid Pending:');
  });

  test('when all members are in one place for Hazelcast', () => {
    const own = grid('NODE_AWARE', 1, { placeKnown: false });
    expect(text({ grid: own })).toContain('it splits them into two groups at random');
    expect(text({ grid: own })).toContain('partition groups by node, but no member knows its node.');
  });

  test('what each map loses', () => {
    const maps = [
      { name: 'default', backupCount: 1, asyncBackupCount: 0 },
      { name: 'carts', backupCount: 0, asyncBackupCount: 0 },
    ];
    expect(text({ grid: grid('PER_MEMBER', 1, { maps }) })).toMatch(/\n {2}carts {4}0 {8}3[234]/);
  });

  test('when not all placements were looked at', () => {
    expect(whatIfText({ ...answer(), exact: false })).toContain(
      'There are too many placements to check all of them: worse ones may be possible.',
    );
  });

  test('which nodes have no zone', () => {
    const told = text({ nodes: [node({ name: 'x' })], workloads: [workload({ replicas: 1 })] });
    expect(told).toContain('StatefulSet/grid: 1 member on 1 node.\n');
    expect(told).toContain('  no zone  x: grid-0\n');
  });
});

describe('columns', () => {
  test('cells stand under each other, and lines end with their last word', () => {
    expect(
      columns([
        ['fails', 'lost'],
        ['node a-1', '7 %'],
        ['zone', ''],
      ]),
    ).toEqual(['fails     lost', 'node a-1  7 %', 'zone']);
  });
});
