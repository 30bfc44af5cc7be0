import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { compareKinds } from '../../lib/chart/composition.ts';
import { Resource } from '../../lib/index.ts';
import { configMap, fixed } from './small.ts';

describe('an object stands in a template named by its path', () => {
  test.each<[readonly string[], string]>([
    [['config'], 'templates/config.yaml'],
    [['grid', 'config'], 'templates/grid-config.yaml'],
    [['Grid', 'ConfigMap'], 'templates/grid-configmap.yaml'],
  ])('%j', (path, file) => {
    const definition = fixed((chart) => {
      const scope = path.slice(0, -1).reduce<Construct>((parent, id) => new Construct(parent, id), chart);
      new Resource(scope, path.at(-1) ?? '', { apiVersion: 'v1', kind: 'X' });
    });
    expect([...definition.files().keys()]).toContain(file);
  });
});

test('two constructs that would be one template are refused', () => {
  const definition = fixed((chart) => {
    configMap(chart, 'grid-config', {});
    new Resource(new Construct(chart, 'grid'), 'config', { apiVersion: 'v1', kind: 'X' });
  });
  expect(() => definition.render()).toThrow(
    'two constructs of small would both be written to templates/grid-config.yaml: give them different ids',
  );
});

test('objects come in the order of their kinds, and those of one kind in that of their templates', () => {
  const definition = fixed((chart) => {
    new Resource(chart, 'd', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'd' } });
    configMap(chart, 'c', {});
    configMap(chart, 'a', {});
    new Resource(chart, 'b', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'b' } });
  });
  expect(definition.render().objects.map((object) => (object['metadata'] as { name: string }).name)).toEqual([
    'b',
    'a',
    'c',
    'd',
  ]);
});

test('an ordinary object of cdk8s is an object of the chart, with its labels', () => {
  const definition = fixed((chart) => {
    new ApiObject(chart, 'plain', { apiVersion: 'v1', kind: 'X' });
  });
  expect(definition.render().objects).toMatchObject([
    { kind: 'X', metadata: { name: 'release-name-small-plain', labels: { 'app.kubernetes.io/name': 'small' } } },
  ]);
  expect([...definition.files().keys()]).toContain('templates/plain.yaml');
});

test('what cdk8s asks of constructs when it synthesizes is asked when a chart is composed', () => {
  const definition = fixed((chart) => {
    new Construct(chart, 'part').node.addValidation({ validate: () => ['it has no parts'] });
  });
  expect(() => definition.render()).toThrow('small/part: it has no parts');
});

describe('installOrder', () => {
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
});
