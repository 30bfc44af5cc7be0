import { expect, test } from 'vitest';
import { whatIfJson } from '../../../lib/simulate/report/json.ts';
import { budget, grid, node, spread } from '../build.ts';
import { answer } from './answers.ts';

/** One member on one of two nodes, so that the shape is short. */
const budgets = [budget({ maxUnavailable: { number: 1, isPercent: false } })];
const ONE = answer(
  { nodes: [node({ name: 'x' })], budgets, grid: grid('NODE_AWARE') },
  { replicas: 1, kind: 'Pod', spread: [] },
);
const ALL = { least: 1, mean: 1, most: 1 };
const NONE = { least: 0, mean: 0, most: 0 };

test('the shape is the same whatever the answer: docs/doctor.md tells it', () => {
  const waiting = (reason: string) => ({
    least: 1,
    most: 1,
    reasons: [`1 of 1 pods of StatefulSet/grid Pending: ${reason}`],
  });
  expect(JSON.parse(JSON.stringify(whatIfJson(ONE)))).toStrictEqual({
    workloads: ['StatefulSet/grid'],
    members: 1,
    nodes: 1,
    zones: [],
    mode: 'node',
    copies: 2,
    guarantee: false,
    exact: true,
    placements: [
      {
        roles: ['best', 'likely', 'node', 'zone', 'pair', 'pending'],
        pods: [{ name: 'grid-0', node: 'x' }],
        pending: 0,
        reasons: [],
        failures: [
          {
            kind: 'node',
            title: 'node x',
            nodes: ['x'],
            membersGone: 1,
            canLose: true,
            lost: ALL,
            oneCopyLeft: 0,
            copiesAfter: 0,
            maps: [{ name: 'default', copies: 2, lateCopies: 0, canLose: true, lost: ALL }],
            pending: waiting('1 of 1 nodes: failed'),
            pendingOnceDeleted: waiting('no node is left'),
          },
        ],
        drains: {
          allowed: 0,
          blocked: ['StatefulSet/grid: PodDisruptionBudget/grid allows no eviction'],
          unguarded: [],
          oneNode: { members: 0, canLose: false, lost: NONE },
          severalNodes: { members: 0, canLose: false, lost: NONE },
        },
      },
    ],
    remarks: [],
  });
});

test('a guarantee is kept, broken, or none', () => {
  const soft = { spread: [spread({ isHard: false })] };
  expect(whatIfJson(answer({ grid: grid('NODE_AWARE') }))).toHaveProperty('guarantee', true);
  expect(whatIfJson(answer({ grid: grid('NODE_AWARE') }, soft))).toHaveProperty('guarantee', false);
  expect(whatIfJson(answer({ grid: grid('PER_MEMBER') }, soft))).toHaveProperty('guarantee', null);
});
