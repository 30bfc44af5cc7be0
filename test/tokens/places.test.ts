import { App } from 'cdk8s';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChartDefinition, defineChart, Resource } from '../../lib/index.ts';
import { writeChart } from '../support/chartFolder.ts';
import { difference, ownAnswer } from '../../lib/testing/difference.ts';
import { Oracle } from '../support/oracle.ts';
import { NUMBERS, type Place, TEXTS, UNITS, WHOLES } from './places.ts';
import { VALUES, type Values } from './valuesOfPlaces.ts';

/** Values of each kind that a template could get wrong. */
const CASES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { s: '', full: 'a"b\\c', n: 60, b: false, q: 1, texts: ['a'], pairs: { a: 'x' }, m: { a: { b: 1 } }, l: [1, 'yes'] },
  { s: 'two\nlines\n', full: '{{ x }}', word: 'x', fraction: 2, maybe: 'm', maybeNumber: 3, texts: ['', '1.10', '{{'] },
  { s: 'yes', full: '1.10', n: 1, maybe: '', wide: -1, pairs: { z1: 'y', b: '0' }, l: [[1], { a: [] }], m: { a: [] } },
];

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

describe.each([
  ['text', TEXTS],
  ['number', NUMBERS],
  ['unit', UNITS],
  ['whole', WHOLES],
])('a %s', (_, places) => {
  const named = Object.entries(places).map(([name, place]) => ({ name, place }));
  const works = named.filter(({ place }) => place.refused === undefined && place.found === undefined);
  const refused = named.filter(({ place }) => place.refused !== undefined);
  const found = named.filter(({ place }) => place.found !== undefined);

  test.each(works)('works: $name', async ({ place }) => {
    const definition = chartOf(place);
    expect(definition.verify()).toEqual([]);
    const chart = writeChart('place', definition.files());
    for (const values of CASES) {
      const input = { values, release: 'a.b', namespace: 'default', kubeVersion: '1.33.0', apiVersions: [] };
      const own = ownAnswer(definition, input);
      const helm = await oracle.render(chart, values, { name: 'a.b', namespace: 'default' }, '1.33.0');
      expect(difference(own, helm)).toBeUndefined();
      expect(own).toHaveProperty('objects');
    }
  });

  test.each(refused)('is refused: $name', ({ place }) => {
    expect(() => chartOf(place).files()).toThrow(place.refused);
  });

  test.runIf(found.length > 0).each(found)('is found by the twin: $name', ({ place }) => {
    const definition = chartOf(place);
    definition.files();
    const [difference] = definition.verify();
    expect(difference?.place).toMatch(place.found === '' ? /^$/ : new RegExp(`/${place.found ?? ''}$`));
    expect(() => definition.instantiate(new App(), 'x', { values: difference?.values ?? {} })).toThrow();
  });
});

/** A chart that gives a token to one place. */
function chartOf({ make }: Place): ChartDefinition {
  return defineChart({
    name: 'place',
    version: '1.0.0',
    appVersion: '1.0.0',
    description: 'One place.',
    values: VALUES,
    compose: (chart, values: Values) => {
      make(chart, values);
      // A chart uses all of its values.
      new Resource(chart, 'values', {
        apiVersion: 'example.com/v1',
        kind: 'Values',
        metadata: { name: 'all' },
        values,
      });
    },
  });
}
