import { App, ApiObject, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { instantiate } from '../../lib/chart/instantiate.ts';
import { atLeast, boolean, integer, object, Resource, when } from '../../lib/index.ts';
import { configMap, rule, small } from './small.ts';

const definition = small({
  values: object('Values.', {
    on: boolean({ description: 'A switch.', default: false }),
    count: integer({ description: 'A count.', default: 1 }),
  }),
  compose(chart, v) {
    new Resource(chart, 'service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 's' },
      spec: { count: v.count },
    });
    new Resource(chart, 'maybe', when(v.on, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'm' } }));
    configMap(chart, 'config', { a: 'x' });
    chart.addRule(rule({ place: 'count', broken: () => atLeast(v.count, 5) }), undefined);
  },
});

test('objects come in the order in which Helm installs them', () => {
  const objects = Testing.synth(definition.instantiate(new App(), 'x', { values: { on: true } })) as { kind: string }[];
  expect(objects.map(({ kind }) => kind)).toEqual(['Secret', 'ConfigMap', 'Service']);
});

test('an object that is absent is no child of the chart', () => {
  const chart = definition.instantiate(new App(), 'x');
  expect(chart.node.tryFindChild('maybe')).toBeUndefined();
  expect(chart.node.findAll().filter((construct) => ApiObject.isApiObject(construct))).toHaveLength(2);
});

test('values that break a rule are refused', () => {
  expect(() => definition.instantiate(new App(), 'x', { values: { count: 7 } })).toThrow(
    "at '/count': It would break. Repair it. (SG900)",
  );
});

test('values that do not fit the schema are refused', () => {
  expect(() => definition.instantiate(new App(), 'x', { values: { count: '7' as never } })).toThrow(
    "at '/count': got string, want integer",
  );
});

test('without values it is a fault of ours', () => {
  expect(() => instantiate(new App(), 'x', { info: definition.info }, () => undefined)).toThrow(
    'instantiate() needs a context',
  );
});
