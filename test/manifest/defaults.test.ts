import { expect, test } from 'vitest';
import { defaults } from '../../lib/manifest/defaults.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { evaluate } from '../../lib/render/evaluate.ts';
import { freeMap } from '../../lib/values/collections.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { contextOf } from '../support/bothMeanings.ts';

const own = freeMap({ description: 'Own fields.' }).reference(Source.values().child('own'), false);
const node = merged(own, defaults({ a: 1, b: { c: 2 } }));

test('defaults stand where the map of the user has nothing', () => {
  expect(evaluate(node, contextOf({ own: {} }))).toEqual({ a: 1, b: { c: 2 } });
});

test('a field of the user replaces a default whole', () => {
  expect(evaluate(node, contextOf({ own: { b: {}, d: 4 } }))).toEqual({ a: 1, b: {}, d: 4 });
});

test('a default of a fixed field would never stand, and is refused', () => {
  expect(() => merged({ a: 1 }, own, defaults({ a: 2 }))).toThrow(
    'the field "a" is fixed, so its default is never used: remove the default',
  );
});
