import { describe, expect, test } from 'vitest';
import { budgetOf, evictionsAllowed, maxUnavailableOf, readBudgets } from '../../../lib/manifests/workloads/budget.ts';
import type { Value, ValuesObject } from '../../../lib/read/value.ts';
import { inventoryOf, TestGrid } from '../../lint/grid.ts';

const budget = (spec: ValuesObject, name = 'grid') => ({
  kind: 'PodDisruptionBudget',
  metadata: { name, namespace: 'shop' },
  spec,
});

test('budgets are found among other objects', () => {
  const selector = { matchLabels: { app: 'grid' } };
  expect(readBudgets(inventoryOf({ kind: 'Service' }, budget({ maxUnavailable: 1, selector })))).toMatchObject([
    {
      title: 'PodDisruptionBudget/grid',
      namespace: 'shop',
      selector: [{ key: 'app', operator: 'In', values: ['grid'] }],
      maxUnavailable: { number: 1, isPercent: false },
      minAvailable: undefined,
      place: { path: 'PodDisruptionBudget/grid: spec.maxUnavailable' },
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

describe('the budget of members', () => {
  function amount(field: string, value: Value) {
    const grid = new TestGrid()
      .set('PodDisruptionBudget', 'spec/maxUnavailable', undefined)
      .set('PodDisruptionBudget', `spec/${field}`, value);
    const found = budgetOf(grid.members, grid.inventory);
    return [found && maxUnavailableOf(found, grid.members.replicas.value), found?.place.path];
  }

  test.each<[string, Value, number]>([
    ['maxUnavailable', 1, 1],
    ['maxUnavailable', '34%', 2],
    ['minAvailable', 2, 1],
    ['minAvailable', '50%', 1],
    ['minAvailable', 5, 0],
  ])('%s: %j of three pods', (field, value, expected) => {
    expect(amount(field, value)).toEqual([expected, `PodDisruptionBudget/shop-sidecar-grid: spec.${field}`]);
  });

  test('a budget that says nothing lets no pod go', () => {
    expect(amount('other', 1)[0]).toBe(0);
  });

  test('there may be none', () => {
    const grid = new TestGrid().without('PodDisruptionBudget');
    expect(budgetOf(grid.members, grid.inventory)).toBeUndefined();
  });
});

test.each<[ValuesObject, healthy: number, expected: number, allowed: number]>([
  [{ maxUnavailable: 1 }, 3, 3, 1],
  [{ maxUnavailable: 1 }, 2, 3, 0],
  [{ maxUnavailable: 5 }, 3, 3, 3],
  [{ maxUnavailable: 1 }, 1, 0, 0],
  [{ minAvailable: 1 }, 2, 0, 1],
  [{ minAvailable: '50%' }, 3, 3, 1],
  [{ minAvailable: '50%' }, 1, 0, 0],
  [{}, 3, 3, 0],
])('%j with %i healthy pods of %i lets %i go', (spec, healthy, expected, allowed) => {
  const [found] = readBudgets(inventoryOf(budget(spec)));
  expect(found && evictionsAllowed(found, healthy, expected)).toBe(allowed);
});
