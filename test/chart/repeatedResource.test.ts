import { App, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { RepeatedResource } from '../../lib/chart/repeatedResource.ts';
import { Variable } from '../../lib/expressions/scope.ts';
import { defineChart, object, Resource, stringMap } from '../../lib/index.ts';
import { writeChart } from '../support/chartFolder.ts';
import { Oracle } from '../support/oracle.ts';

const definition = defineChart({
  name: 'queues',
  version: '1.0.0',
  appVersion: '1.0.0',
  description: 'An object for each queue.',
  values: object('Values.', { queues: stringMap({ description: 'Queues.', keyPattern: '^[a-z]+$' }) }),
  compose(chart, { queues }) {
    const key = new Variable('name');
    const value = new Variable('queue');
    new Resource(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own' } });
    new RepeatedResource(
      chart,
      'queue',
      { over: 'map', collection: queues, first: key, second: value },
      {
        apiVersion: 'example.com/v1',
        kind: 'Queue',
        metadata: { name: queues.key(key) },
        spec: { of: queues.entry(value) },
      },
    );
  },
});

const values = { queues: { zebra: 'z\n\n', ant: '{{ a }}' } };

test('there is an object for each entry, in the order of the keys', () => {
  expect(definition.render({ values }).objects.slice(1)).toEqual([
    { apiVersion: 'example.com/v1', kind: 'Queue', metadata: { name: 'ant' }, spec: { of: '{{ a }}' } },
    { apiVersion: 'example.com/v1', kind: 'Queue', metadata: { name: 'zebra' }, spec: { of: 'z\n\n' } },
  ]);
});

test("Helm's engine makes the same objects", async () => {
  const oracle = await Oracle.start();
  const { objects } = await oracle.render(writeChart('queues', definition.files()), values);
  await oracle.close();
  expect(objects).toEqual(definition.render({ values, service: 'Helm' }).objects);
});

test('in a cdk8s app they are objects of the chart, in the same order', () => {
  const chart = definition.instantiate(new App(), 'queues', { values });
  expect(Testing.synth(chart)).toEqual(definition.render({ values }).objects);
});

test('without entries there is nothing, in a cdk8s app too', () => {
  expect(definition.render().objects).toHaveLength(1);
  expect(Testing.synth(definition.instantiate(new App(), 'queues'))).toHaveLength(1);
});
