import { expect, test } from 'vitest';
import { Field } from '../../../lib/manifests/objects/field.ts';
import { variablesOf } from '../../../lib/manifests/configuration/variables.ts';
import { inventoryOf } from '../../lint/grid.ts';

const CONFIG = { kind: 'ConfigMap', metadata: { name: 'settings' }, data: { JAVA_OPTS: '-Xmx1g', OTHER: 'x' } };

function values(container: object) {
  const variables = variablesOf(new Field(container, 'Pod/a: spec.containers[0]'), '', inventoryOf(CONFIG));
  return Object.fromEntries([...variables].map(([name, { value }]) => [name, value]));
}

test('variables have their texts, with those before in place of $(NAME)', () => {
  const env = [
    { name: 'A', value: 'x' },
    { name: 'B', value: '$(A)-$(C)' },
    { name: 'C', value: 'late' },
  ];
  expect(values({ env })).toEqual({ A: 'x', B: 'x-$(C)', C: 'late' });
});

test('those of ConfigMaps count, and those of the container win', () => {
  const envFrom = [{ configMapRef: { name: 'settings' }, prefix: 'P_' }, { configMapRef: { name: 'settings' } }];
  const env = [
    { name: 'OTHER', value: 'own' },
    { name: 'ONE', valueFrom: { configMapKeyRef: { name: 'settings', key: 'JAVA_OPTS' } } },
  ];
  expect(values({ envFrom, env })).toEqual({
    P_JAVA_OPTS: '-Xmx1g',
    P_OTHER: 'x',
    JAVA_OPTS: '-Xmx1g',
    OTHER: 'own',
    ONE: '-Xmx1g',
  });
});

test('what comes from elsewhere has no text', () => {
  const env = [{ name: 'SECRET', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }];
  expect(values({ env, envFrom: [{ secretRef: { name: 'a' } }, { configMapRef: { name: 'gone' } }] })).toEqual({
    SECRET: undefined,
  });
});

test('a variable knows where it is set', () => {
  const container = new Field({ env: [{ name: 'A', value: 'x' }] }, 'Pod/a: spec.containers[0]');
  expect(variablesOf(container, '', inventoryOf()).get('A')?.field.path).toBe('Pod/a: spec.containers[0].env[0]');
});
