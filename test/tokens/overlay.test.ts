import { App, ApiObject, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { describe, expect, test } from 'vitest';
import { boolean, type ChartDefinition, freeMap, object, Overlay, when } from '../../lib/index.ts';
import { fixed, small } from '../chart/small.ts';

test('it sets what L1 and L2 constructs do not know, under conditions too', () => {
  const definition = small({
    values: object('Values.', {
      on: boolean({ description: 'A switch.', default: true }),
      resources: freeMap({ description: 'Resources.' }),
    }),
    compose(chart, { on, resources }) {
      const web = new kplus.Deployment(chart, 'web', { containers: [{ image: 'a' }] });
      Overlay.of(ApiObject.of(web))
        .set('/spec/template/spec/containers/0/resources', resources)
        .set('/spec/template/spec/shareProcessNamespace', when(on, true))
        .set('/metadata/annotations/a.b~1c', 'x');
    },
  });
  const values = { resources: { limits: { cpu: 1 } }, on: false };
  const expected = [
    {
      metadata: { annotations: { 'a.b/c': 'x' } },
      spec: { template: { spec: { containers: [{ resources: { limits: { cpu: 1 } } }] } } },
    },
  ];
  expect(definition.render({ values }).objects).toMatchObject(expected);
  expect(Testing.synth(definition.instantiate(new App(), 'x', { values }))).toEqual(
    definition.render({ values }).objects,
  );
  expect(definition.files().get('templates/web.yaml')).toContain('{{- if .Values.on }}');
});

describe('a path that leads nowhere is refused', () => {
  test.each([
    ['spec', 'a: the path "spec" is no JSON pointer: write it as /spec/replicas'],
    ['/kind/a', 'Overlay: /kind/a leads through a, which is not in a map'],
    ['/list/3/a', 'Overlay: /list/3/a leads through 3, which is not in a map'],
  ])('%s', (path, message) => {
    expect(() => overlaid(path).render()).toThrow(message);
  });
});

test('outside compose() it is refused', () => {
  const chart = new Chart(new App(), 'plain');
  expect(() => Overlay.of(new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'X' }))).toThrow(
    'plain/a: Overlay.of() is used outside compose(): use addJsonPatch()',
  );
});

function overlaid(path: string): ChartDefinition {
  return fixed((chart) => {
    Overlay.of(new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'X', list: [1] })).set(path, 1);
  });
}
