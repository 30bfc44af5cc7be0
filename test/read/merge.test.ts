import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeValues, overlayValues } from '../../lib/read/merge.ts';
import type { Value, ValuesObject } from '../../lib/read/value.ts';
import { Oracle } from '../support/oracle.ts';
import { canonical, corpus } from './agreement.ts';

interface Layers {
  readonly defaults: ValuesObject;
  readonly user: ValuesObject;
}

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.start();
});
afterAll(() => oracle.close());

/** A chart that shows the values which its templates see. */
const chart = mkdtempSync(join(tmpdir(), 'sidegrid-merge-'));
mkdirSync(join(chart, 'templates'));
writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: shows-values\nversion: 1.0.0\n');
writeFileSync(
  join(chart, 'templates/values.yaml'),
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: values}\ndata:\n  values: {{ toJson .Values | quote }}\n',
);

/** What templates see in Helm. */
async function mergedByHelm({ defaults, user }: Layers): Promise<string> {
  writeFileSync(join(chart, 'values.yaml'), JSON.stringify(defaults));
  const { objects, error } = await oracle.reload(chart, user);
  const data = objects?.[0]?.data as { values: string } | undefined;
  return data === undefined ? `error: ${error ?? ''}` : canonical(JSON.parse(data.values));
}

describe('merges the user’s values over defaults as Helm', () => {
  test.each(corpus<Layers>('coalesced').map((layers) => [canonical(layers), layers] as const))(
    '%s',
    async (_, layers) => {
      expect(canonical(mergeValues(layers.defaults, layers.user))).toBe(await mergedByHelm(layers));
    },
  );

  test('random values', async () => {
    const { map } = fc.letrec<{ value: Value; map: ValuesObject }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(null, 0, 's', [], [1, null]),
        tie('map'),
      ),
      map: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    }));
    const check = fc.asyncProperty(map, map, async (defaults, user) => {
      expect(canonical(mergeValues(defaults, user))).toBe(await mergedByHelm({ defaults, user }));
    });
    await fc.assert(check, { numRuns: 400 });
  });
});

test('neither argument changes, nor shares a map with the result', () => {
  const defaults = { a: { b: { c: 1 }, d: [{ e: 1 }] } };
  const user = { a: { f: { g: 1 }, b: { c: null } } };
  const before = structuredClone([defaults, user]);
  const merged = mergeValues(defaults, user) as { a: { f: ValuesObject; d: ValuesObject[] } };
  merged.a.f.g = 2;
  if (merged.a.d[0] !== undefined) merged.a.d[0].e = 2;
  expect([defaults, user]).toEqual(before);
});

test('names that every object has are not there by themselves', () => {
  expect(mergeValues({ constructor: 1, toString: { a: 1 } }, {})).toEqual({ constructor: 1, toString: { a: 1 } });
  const hostile = JSON.parse('{"__proto__": {"polluted": true}}') as ValuesObject;
  expect(Object.keys(mergeValues(hostile, {}))).toEqual(['__proto__']);
  expect(Object.keys(mergeValues({}, hostile))).toEqual(['__proto__']);
  expect(Object.keys(overlayValues(hostile, hostile))).toEqual(['__proto__']);
  expect('polluted' in {}).toBe(false);
});

test('one file over another keeps null, so that it takes a default away later', () => {
  expect(overlayValues({ a: { b: 1, c: 2 }, d: 1 }, { a: { b: null }, d: null })).toEqual({
    a: { b: null, c: 2 },
    d: null,
  });
});
