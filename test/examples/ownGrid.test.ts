import { expect, test } from 'vitest';
import ownGrid from '../../examples/own-grid/chart.ts';
import { valueAt } from '../support/valueAt.ts';

const find = (kind: string) => ownGrid.render().objects.find((object) => object['kind'] === kind);

test('a chart of the grid has all that members need', () => {
  expect(ownGrid.render().objects.map((object) => object['kind'])).toEqual([
    'PodDisruptionBudget',
    'ServiceAccount',
    'ConfigMap',
    'Role',
    'RoleBinding',
    'Service',
    'StatefulSet',
  ]);
});

test('a worker finds its member on localhost, which outlives it', () => {
  const pod = 'spec.template.spec';
  expect(valueAt(find('StatefulSet'), `${pod}.initContainers.0.restartPolicy`)).toBe('Always');
  expect(valueAt(find('StatefulSet'), `${pod}.containers.0.env.0.value`)).toBe('localhost:5701');
  expect(valueAt(find('StatefulSet'), `${pod}.terminationGracePeriodSeconds`)).toBe(30 + 120 + 15);
});

test('the values of the grid are checked as in our own charts', () => {
  expect(() => ownGrid.render({ values: { member: { prot: 1 } } as never })).toThrow("additional properties 'prot'");
});
