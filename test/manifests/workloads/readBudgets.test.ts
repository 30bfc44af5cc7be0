import { describe, expect, test } from 'vitest';
import { readBudgets } from '../../../lib/manifests/workloads/readBudgets.ts';
import type { ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf } from '../../lint/grid.ts';

const budget = (spec: ValuesObject, name = 'grid') => ({
  kind: 'PodDisruptionBudget',
  metadata: { name, namespace: 'shop' },
  spec,
});

test('budgets are found among other objects', () => {
  const selector = { matchLabels: { app: 'grid' } };
  expect(readBudgets(inventoryOf({ kind: 'Service' }, budget({ maxUnavailable: 1, selector })))).toEqual([
    {
      title: 'PodDisruptionBudget/grid',
      namespace: 'shop',
      selector: [{ key: 'app', operator: 'In', values: ['grid'] }],
      maxUnavailable: { number: 1, isPercent: false },
      minAvailable: undefined,
    },
  ]);
});

test('one without a selector selects nothing', () => {
  expect(readBudgets(inventoryOf(budget({ minAvailable: '50%' })))).toMatchObject([
    { selector: undefined, minAvailable: { number: 50, isPercent: true } },
  ]);
});

describe('what is no amount is refused', () => {
  test.each(['half', '1', -1, 1.5, '10.5%'])('%s', (maxUnavailable) => {
    expect(() => readBudgets(inventoryOf(budget({ maxUnavailable })))).toThrow(
      `PodDisruptionBudget/grid: spec.maxUnavailable is ${JSON.stringify(maxUnavailable)}: a number of pods or a percentage such as 25% is needed`,
    );
  });
});
