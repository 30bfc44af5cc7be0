import { expect, test } from 'vitest';
import { freeMap, integer, list, object, optional, string } from '../../lib/index.ts';
import { defaultsOf } from '../../lib/values/defaults.ts';

const declared = object('Values.', {
  name: string({ description: 'A name.', default: 'x' }),
  maybe: optional(string({ description: 'A text or nothing.' })),
  deep: object('Deep.', { count: integer({ description: 'A count.', default: 3 }) }),
  names: list(string({ description: 'A name.' }), { description: 'Names.' }),
  free: freeMap({ description: 'A map.', default: { a: { b: 1 } } }),
});

test('the defaults of an object are those of its fields, without the optional ones', () => {
  expect(defaultsOf(declared)).toEqual({ name: 'x', deep: { count: 3 }, names: [], free: { a: { b: 1 } } });
});

test('a change of the defaults that were given changes no others', () => {
  const first = defaultsOf(declared) as { free: { a: { b: number } } };
  first.free.a.b = 2;
  expect(defaultsOf(declared)).toMatchObject({ free: { a: { b: 1 } } });
});
