import { expect, test } from 'vitest';
import { compareKinds } from '../../lib/chart/installOrder.ts';

test('what others need comes first', () => {
  const kinds = [
    'Deployment',
    'Service',
    'ServiceAccount',
    'ConfigMap',
    'RoleBinding',
    'Role',
    'Namespace',
    'PodDisruptionBudget',
  ];
  expect(kinds.sort(compareKinds)).toEqual([
    'Namespace',
    'PodDisruptionBudget',
    'ServiceAccount',
    'ConfigMap',
    'Role',
    'RoleBinding',
    'Service',
    'Deployment',
  ]);
});

test('kinds that Helm does not know come last, by name', () => {
  expect(['Zebra', 'Ape', 'APIService', 'Ingress'].sort(compareKinds)).toEqual([
    'Ingress',
    'APIService',
    'Ape',
    'Zebra',
  ]);
});

test('one kind is no order', () => {
  expect([compareKinds('Pod', 'Pod'), compareKinds('Ape', 'Ape')]).toEqual([0, 0]);
});
