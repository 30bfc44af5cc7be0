import { expect, test } from 'vitest';
import { eachHas, jsonHolds } from '../../../../lib/charts/sidecar-grid/rules/jsonHolds.ts';
import { a, bothMeanings } from '../../../support/bothMeanings.ts';

const both = bothMeanings();
const map = a.map('map');

test.each([
  [{ a: { b: true } }, true],
  [{ x: [{ a: { b: true } }], 'é<&>\u2028': '\\"' }, true],
  [{ a: { b: true, c: 1 } }, false],
  [{ a: { b: 'true' } }, false],
  [{ a: '"a":{"b":true}' }, false],
  [{}, false],
])('whether the JSON of %j has a part', async (given, held) => {
  expect(await both.value(jsonHolds(map, '"a":{"b":true}'), { map: given })).toBe(held);
});

test.each([
  [{}, true],
  [{ x: { key: 1 } }, true],
  [{ x: { key: {} }, y: { key: [], other: 'key' } }, true],
  [{ x: { key: 1 }, y: {} }, false],
  [{ x: { keys: 1 } }, false],
  [{ x: { a: '"key":' } }, false],
])('whether each entry of %j has a key', async (given, held) => {
  expect(await both.value(eachHas(map, 'key'), { map: given })).toBe(held);
});
