import { App, Chart, Testing } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { RepeatedResource } from '../../lib/chart/resource.ts';
import { Variable } from '../../lib/expressions/scope.ts';
import {
  boolean,
  chartInfo,
  defineChart,
  kubernetesObjects,
  object,
  release,
  Resource,
  string,
  stringMap,
  text,
  UserObjects,
  when,
} from '../../lib/index.ts';
import { writeChart } from '../support/chartFolder.ts';
import { Oracle } from '../support/oracle.ts';
import { configMap, fixed, small } from './small.ts';

const values = object('Values.', {
  on: boolean({ description: 'A switch.', default: true }),
  title: string({ description: 'A title.', default: 'x' }),
});

describe('an object whose kind is not a plain text is refused, with its path', () => {
  test.each<[string, object]>([
    ['an expression for its apiVersion', { apiVersion: text`${release.name}/v1`, kind: 'X' }],
    ['an expression for its kind', { apiVersion: 'v1', kind: chartInfo.name }],
    ['no kind', { apiVersion: 'v1' }],
    ['no apiVersion', { kind: 'X' }],
  ])('%s', (_, manifest) => {
    const definition = fixed((chart) => {
      new Resource(chart, 'x', manifest);
    });
    expect(() => definition.render()).toThrow(
      'small/x: apiVersion and kind must be plain strings: cdk8s and Helm sort objects by them',
    );
  });
});

test.each<[string, unknown]>([
  ['a text', 'x'],
  ['a list', []],
  ['nothing', undefined],
])('%s is no object', (_, manifest) => {
  const definition = fixed((chart) => {
    new Resource(chart, 'x', manifest);
  });
  expect(() => definition.render()).toThrow('a resource must be a map of fields, or when() around one');
});

test('what cannot be part of a manifest is told with the path of its object', () => {
  const definition = fixed((chart) => configMap(chart, 'config', { when: new Date(0) }));
  expect(() => definition.render()).toThrow('small/config: an object of class Date cannot be part of a manifest');
});

test('a conditional object is absent where its condition does not hold', () => {
  const definition = small({
    values,
    compose: (chart, v) => {
      new Resource(chart, 'x', when(v.on, { apiVersion: 'v1', kind: 'X', metadata: { name: v.title } }));
    },
  });
  expect(definition.render().objects).toHaveLength(1);
  expect(definition.render({ values: { on: false } }).objects).toEqual([]);
});

test('a test pod is no part of what is installed', () => {
  const definition = fixed((chart) => {
    configMap(chart, 'config', { a: 'x' });
    new Resource(chart, 'try', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'try' } }, { test: true });
  });
  const { objects, tests } = definition.render();
  expect([objects.map(({ kind }) => kind), tests.map(({ kind }) => kind)]).toEqual([['ConfigMap'], ['Pod']]);
  expect([...definition.files().keys()]).toContain('templates/tests/try.yaml');
});

describe('in a plain cdk8s chart', () => {
  test('an expression that reads values says where it would be at home', () => {
    const chart = new Chart(new App(), 'plain');
    new Resource(chart, 'x', { apiVersion: 'v1', kind: 'X', spec: { name: release.name } });
    expect(() => chart.toJson() as unknown).toThrow(
      'an expression in a plain cdk8s chart reads release: use instantiate() on a definition, or pass literals',
    );
  });

  test('an object of literals is an ordinary object', () => {
    const chart = new Chart(new App(), 'plain');
    const manifest = { apiVersion: 'v1', kind: 'X', metadata: { name: 'x' }, spec: { a: [1, { b: 'c' }] } };
    new Resource(chart, 'x', manifest);
    expect(Testing.synth(chart)).toEqual([manifest]);
  });

  test('metadata is read at once, and says so at once', () => {
    const chart = new Chart(new App(), 'plain');
    expect(() => new Resource(chart, 'x', { apiVersion: 'v1', kind: 'X', metadata: { name: release.name } })).toThrow(
      'an expression in a plain cdk8s chart reads release',
    );
  });
});

describe('repeatedResource', () => {
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
});

describe('userObjects', () => {
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
});
