import { expect, test } from 'vitest';
import { budgetOf } from '../../../lib/manifests/members/budget.ts';
import type { Value } from '../../../lib/read/value.ts';
import { TestGrid } from '../../lint/grid.ts';

function budget(field: string, value: Value) {
  const grid = new TestGrid()
    .set('PodDisruptionBudget', 'spec/maxUnavailable', undefined)
    .set('PodDisruptionBudget', `spec/${field}`, value);
  const found = budgetOf(grid.members, grid.inventory);
  return [found?.maxUnavailable, found?.place.path];
}

test.each<[string, Value, number]>([
  ['maxUnavailable', 1, 1],
  ['maxUnavailable', '34%', 2],
  ['minAvailable', 2, 1],
  ['minAvailable', '50%', 1],
  ['minAvailable', 5, 0],
])('%s: %j of three pods', (field, value, expected) => {
  expect(budget(field, value)).toEqual([expected, `PodDisruptionBudget/shop-sidecar-grid: spec.${field}`]);
});

test('a budget that says nothing keeps one pod', () => {
  expect(budget('other', 1)[0]).toBe(2);
});

test('there may be none', () => {
  const grid = new TestGrid().without('PodDisruptionBudget');
  expect(budgetOf(grid.members, grid.inventory)).toBeUndefined();
});
