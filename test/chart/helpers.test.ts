import { describe, expect, test } from 'vitest';
import { dnsLabel, object, Resource, text } from '../../lib/index.ts';
import { small } from './small.ts';

const definition = small({
  nameLength: 20,
  version: '1.2.3+build.4',
  values: object('Values.', {
    nameOverride: dnsLabel({ description: 'Another name.', default: '' }),
    fullnameOverride: dnsLabel({ description: 'Another full name.', default: '' }),
  }),
  compose(chart) {
    const { name, fullname, labels, selectorLabels } = chart.helpers;
    new Resource(chart, 'x', {
      apiVersion: 'v1',
      kind: 'X',
      metadata: { name: text`${fullname}`, labels },
      spec: { name, selectorLabels },
    });
  },
});

function rendered(
  release: string,
  values: object = {},
): { readonly metadata: { name: string; labels: object }; readonly spec: object } {
  return definition.render({ release, values }).objects[0] as never;
}

describe('the full name', () => {
  test.each<[string, object, string]>([
    ['shop', {}, 'shop-small'],
    ['small', {}, 'small'],
    ['my-small-shop', {}, 'my-small-shop'],
    ['a.b', {}, 'a-b-small'],
    ['shop', { nameOverride: 'other' }, 'shop-other'],
    ['shop', { fullnameOverride: 'whole' }, 'whole'],
    ['shop', { nameOverride: 'other', fullnameOverride: 'whole' }, 'whole'],
    ['x'.repeat(30), {}, 'x'.repeat(20)],
    [`${'x'.repeat(19)}-y`, {}, 'x'.repeat(19)],
  ])('of the release %s with %j is %s', (release, values, name) => {
    expect(rendered(release, values).metadata.name).toBe(name);
  });
});

test('labels hold what selectors hold, and the chart, its version and what manages it', () => {
  const { metadata, spec } = rendered('shop');
  expect(spec).toEqual({
    name: 'small',
    selectorLabels: { 'app.kubernetes.io/name': 'small', 'app.kubernetes.io/instance': 'shop' },
  });
  expect(metadata.labels).toEqual({
    'helm.sh/chart': 'small-1.2.3_build.4',
    'app.kubernetes.io/name': 'small',
    'app.kubernetes.io/instance': 'shop',
    'app.kubernetes.io/version': '4.5',
    'app.kubernetes.io/managed-by': 'sidegrid',
  });
});
