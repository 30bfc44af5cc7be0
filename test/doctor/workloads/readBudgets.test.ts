import { describe, expect, test } from 'vitest';
import { podsOf, readBudgets } from '../../../lib/doctor/workloads/readBudgets.ts';

const budget = (spec: object) => ({ kind: 'PodDisruptionBudget', metadata: { name: 'grid', namespace: 'shop' }, spec });

test('budgets are found among other objects', () => {
  const selector = { matchLabels: { app: 'grid' } };
  expect(readBudgets([{ kind: 'Service' }, budget({ maxUnavailable: 1, selector })])).toEqual([
    {
      title: 'PodDisruptionBudget/grid',
      namespace: 'shop',
      selector: [{ key: 'app', operator: 'In', values: ['grid'] }],
      maxUnavailable: { number: 1, isPercent: false },
      minAvailable: undefined,
    },
  ]);
});

test.each([
  ['25%', 4, 1],
  ['25%', 3, 1],
  ['50%', 3, 2],
  ['0%', 3, 0],
  ['100%', 3, 3],
  [2, 3, 2],
])('%s of %d pods are %d: percentages are rounded up', (minAvailable, all, expected) => {
  const [read] = readBudgets([budget({ minAvailable })]);
  expect(read?.minAvailable && podsOf(read.minAvailable, all)).toBe(expected);
});

describe('what is no amount is refused', () => {
  test.each(['half', '1', -1, 1.5, '10.5%'])('%s', (maxUnavailable) => {
    expect(() => readBudgets([budget({ maxUnavailable })])).toThrow(
      `PodDisruptionBudget/grid: spec.maxUnavailable is ${JSON.stringify(maxUnavailable)}: a number of pods or a percentage such as 25% is needed`,
    );
  });
});
