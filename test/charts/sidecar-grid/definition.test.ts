import { expect, test } from 'vitest';
import { kinds, render } from '../../support/sidecarGrid.ts';

test('what an image alone gives', () => {
  expect(kinds()).toEqual([
    'PodDisruptionBudget',
    'ServiceAccount',
    'ConfigMap',
    'Role',
    'RoleBinding',
    'Service',
    'Service',
    'StatefulSet',
  ]);
});

test('an image alone breaks no rule', () => {
  expect(render().warnings).toEqual([]);
});
