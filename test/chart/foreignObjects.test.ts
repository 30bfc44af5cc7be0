import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { describe, expect, test } from 'vitest';
import { integer, labels, object, Token } from '../../lib/index.ts';
import { fixed, small } from './small.ts';

type Labelled = { metadata: { labels: Record<string, string> } };

describe("an object has the chart's labels, and keeps its own", () => {
  const labelsOf = (own: Record<string, string>) => {
    const definition = fixed((chart) => {
      new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'X', metadata: { labels: own } });
    });
    return (definition.render({ release: 'r' }).objects as unknown as [Labelled])[0].metadata.labels;
  };

  test('of another key', () => {
    expect(labelsOf({ tier: 'web' })).toMatchObject({ tier: 'web', 'app.kubernetes.io/instance': 'r' });
  });

  test('of the same key', () => {
    expect(labelsOf({ 'app.kubernetes.io/name': 'mine' })).toMatchObject({
      'app.kubernetes.io/name': 'mine',
      'app.kubernetes.io/instance': 'r',
    });
  });
});

test("labels that users set are the user's, but for the chart's own", () => {
  const definition = small({
    values: object('Values.', { labels: labels({ description: 'Labels.' }) }),
    compose(chart, v) {
      new ApiObject(chart, 'x', { apiVersion: 'v1', kind: 'X', metadata: { labels: Token.asMap(v.labels) } });
    },
  });
  const values = { labels: { a: 'b', 'app.kubernetes.io/name': 'other' } };
  expect(definition.render({ values }).objects).toMatchObject([
    { metadata: { labels: { a: 'b', 'app.kubernetes.io/name': 'small' } } },
  ]);
});

test('a construct that adds to itself each time is made once', () => {
  const definition = fixed((chart) => {
    new kplus.Deployment(chart, 'web', { spread: true, containers: [{ image: 'a' }] });
  });
  const terms = () => (JSON.stringify(definition.render().objects).match(/topologyKey/g) ?? []).length;
  expect([terms(), terms(), [...definition.files().values()].join().match(/topologyKey/g)?.length]).toEqual([2, 2, 2]);
});

test('what is added to an object after instantiate() counts', () => {
  const definition = small({
    values: object('Values.', { n: integer({ description: 'A number.', default: 1, minimum: 0, maximum: 5 }) }),
    compose(chart, v) {
      new kplus.Deployment(chart, 'web', { replicas: Token.asNumber(v.n), containers: [{ image: 'a' }] });
    },
  });
  const chart = definition.instantiate(new App(), 'x');
  const web = chart.node.findChild('web');
  if (!(web instanceof kplus.Deployment)) throw new Error('the Deployment is missing');
  web.addContainer({ name: 'late', image: 'b' });
  ApiObject.of(web).metadata.addLabel('late', 'yes');
  expect(Testing.synth(chart)).toMatchObject([
    {
      metadata: { labels: { late: 'yes' } },
      spec: { template: { spec: { containers: [{ name: 'main' }, { name: 'late' }] } } },
    },
  ]);
});

test('a chart inside of the chart is refused', () => {
  const definition = fixed((chart) => {
    new ApiObject(new Chart(chart, 'inner'), 'x', { apiVersion: 'v1', kind: 'X' });
  });
  expect(() => definition.render()).toThrow(
    'small/inner/x is in the chart small/inner inside of this one, which names objects by itself: make it a Construct',
  );
});

test('two objects that would be one template are refused', () => {
  const definition = fixed((chart) => {
    new ApiObject(chart, 'a b', { apiVersion: 'v1', kind: 'X' });
    new ApiObject(chart, 'a:b', { apiVersion: 'v1', kind: 'X' });
  });
  expect(() => definition.render()).toThrow('would both be written to templates/a-b.yaml: give them different ids');
});
