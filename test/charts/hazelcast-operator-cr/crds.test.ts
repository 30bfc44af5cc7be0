import { beforeEach, describe, expect, test } from 'vitest';
import { hazelcastOperatorCr } from '../../../lib/charts/hazelcast-operator-cr/definition.ts';
import { OPERATOR_API } from '../../../lib/charts/hazelcast-operator-cr/resources.ts';
import { ciFiles, ciValues, findingsOf, renderCiFile } from '../../support/checks.ts';
import { HAS_CRDS, misfits, NO_CRDS, readSchemas, type Schema } from './crds.ts';

const CHART = 'hazelcast-operator-cr';

/** Values for real charts, and for this one. */
const CASES = ['sidecar-grid', CHART].flatMap((chart) => ciFiles(chart).map((file) => [chart, file] as const));

describe("what the operator's own definitions say", () => {
  beforeEach(({ skip }) => skip(!HAS_CRDS, NO_CRDS));

  test.each(CASES)('of the values of %s in %s: nothing', (chart, file) => {
    const schemas = readSchemas();
    const { objects } = hazelcastOperatorCr.render({ release: 'shop', values: ciValues(chart, file) });
    const resources = objects.filter(({ apiVersion }) => apiVersion === OPERATOR_API);
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources)
      expect(misfits(resource, schemas.get(String(resource['kind'])) ?? {})).toEqual([]);
  });
});

test.each<[string, unknown, readonly string[]]>([
  ['an unknown field', { spec: { name: 'ab', other: 1 } }, ['/spec/other is unknown']],
  ['a missing field', { spec: {} }, ['/spec/name is missing']],
  ['a field of another type', { spec: { name: 1 } }, ['/spec/name is no string']],
  ['a list for a map', { spec: [] }, ['/spec is no object']],
  ['a short text', { spec: { name: '' } }, ['/spec/name is too short']],
  ['an unknown word', { spec: { name: 'ab', mode: 'x' } }, ['/spec/mode is none of NODE, ZONE']],
  ['a large number', { spec: { name: 'ab', list: [{ count: 7 }] } }, ['/spec/list/0/count is out of range']],
  ['a broken number', { spec: { name: 'ab', list: [{ count: 0.5 }] } }, ['/spec/list/0/count is no integer']],
  ['a quantity', { spec: { name: 'ab', size: '1Gi', labels: { a: 'b' } }, metadata: { name: 'any' } }, []],
  [
    'no quantity',
    { spec: { name: 'ab', size: true, labels: { a: 1 } } },
    ['/spec/size is no integer or string', '/spec/labels/a is no string'],
  ],
])('a definition is followed to the letter: %s', (_name, value, expected) => {
  const schema: Schema = {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1 },
          mode: { type: 'string', enum: ['NODE', 'ZONE'] },
          size: { 'x-kubernetes-int-or-string': true },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          list: { type: 'array', items: { type: 'object', properties: { count: { type: 'integer', maximum: 6 } } } },
        },
      },
    },
  };
  expect(misfits(value, schema)).toEqual(expected);
});

test.each([
  ['a field that no chart uses', '  clusterName:', '  clusterNames:', 'clusterNames'],
  ['a mode of other words', 'highAvailabilityMode: ZONE', 'highAvailabilityMode: RACK', '/spec/highAvailabilityMode'],
  ['a field of a Kubernetes type', 'maxSkew: 1', 'maxSkews: 1', 'maxSkews'],
  ['a missing license', '  licenseKeySecretName: hazelcast-license\n', '', 'licenseKeySecretName'],
])('the checks of every chart refuse %s', async (_name, from, to, named) => {
  const text = await renderCiFile(CHART, 'zone-values.yaml', '1.33.0');
  expect(text).toContain(from);
  const findings = await findingsOf('schema', text.replace(from, to), '1.33.0');
  expect(findings.map(({ message }) => message).join('\n')).toContain(named);
});
