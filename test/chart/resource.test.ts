import { App, Chart, Testing } from 'cdk8s';
import { describe, expect, test } from 'vitest';
import { boolean, chartInfo, object, release, Resource, string, text, when } from '../../lib/index.ts';
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
