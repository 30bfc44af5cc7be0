import { App, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { defineChart, kubernetesObjects, object, Resource, UserObjects } from '../../lib/index.ts';

const definition = defineChart({
  name: 'extras',
  version: '1.0.0',
  appVersion: '1.0.0',
  description: 'Objects of the user among those of the chart.',
  values: object('Values.', { extraObjects: kubernetesObjects({ description: 'More objects.' }) }),
  compose(chart, { extraObjects }) {
    new Resource(chart, 'service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'own' } });
    new UserObjects(chart, 'extra-objects', extraObjects);
  },
});

const objectOf = (kind: string, name: string) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  data: { text: 'a\n\n' },
});
const values = { extraObjects: [objectOf('Zebra', 'z'), objectOf('ConfigMap', 'a'), objectOf('Service', 'b')] };

test('objects of the user stand among ours, in the order in which Helm installs them', () => {
  const names = definition.render({ values }).objects.map(({ kind, metadata }) => [kind, metadata]);
  expect(names).toEqual([
    ['ConfigMap', { name: 'a' }],
    ['Service', { name: 'b' }],
    ['Service', { name: 'own' }],
    ['Zebra', { name: 'z' }],
  ]);
});

test('in a cdk8s app they are objects of the chart, in the same order', () => {
  const chart = definition.instantiate(new App(), 'extras', { values });
  expect(Testing.synth(chart)).toEqual(definition.render({ values }).objects);
});

test('without any there is nothing, in a cdk8s app too', () => {
  expect(Testing.synth(definition.instantiate(new App(), 'extras'))).toHaveLength(1);
});
