import { App, Chart, ApiObject, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { expect, test } from 'vitest';
import { and, boolean, Condition, object } from '../../lib/index.ts';
import { small } from '../chart/small.ts';

const definition = small({
  values: object('Values.', {
    on: boolean({ description: 'A switch.', default: true }),
    more: boolean({ description: 'Another one.', default: true }),
  }),
  compose(chart, { on, more }) {
    const part = new Construct(chart, 'part');
    Condition.of(part, on);
    const inner = new ApiObject(part, 'inner', { apiVersion: 'v1', kind: 'Inner' });
    Condition.of(inner, and(more, on));
    new ApiObject(part, 'outer', { apiVersion: 'v1', kind: 'Outer' });
    new ApiObject(chart, 'always', { apiVersion: 'v1', kind: 'Always' });
  },
});

const kinds = (objects: readonly unknown[]) => objects.map((each) => (each as { kind: string }).kind);

test.each([
  [true, true, ['Always', 'Inner', 'Outer']],
  [true, false, ['Always', 'Outer']],
  [false, true, ['Always']],
])('on %s and more %s gives %j, in both ways', (on, more, expected) => {
  const values = { on, more };
  expect(kinds(definition.render({ values }).objects)).toEqual(expected);
  expect(kinds(Testing.synth(definition.instantiate(new App(), 'x', { values })))).toEqual(expected);
});

test('the template is inside the conditions of all scopes', () => {
  expect(definition.files().get('templates/part-inner.yaml')).toMatch(
    /^\{\{- if and \.Values\.(on|more) \.Values\.(on|more) \}\}/,
  );
  expect(definition.files().get('templates/part-outer.yaml')).toMatch(/^\{\{- if \.Values\.on \}\}/);
});

test('outside compose() it is refused', () => {
  const chart = new Chart(new App(), 'plain');
  expect(() => Condition.of(chart, true)).toThrow('plain: Condition.of() is used outside compose(): use if');
});
