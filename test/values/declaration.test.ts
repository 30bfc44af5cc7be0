import { describe, expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { Expression, freeMap, integer, list, object, optional, string } from '../../lib/index.ts';
import { defaultsOf, optionalTrait } from '../../lib/values/declaration.ts';

describe('an optional declaration', () => {
  const maybe = optional(integer({ description: 'A count.', default: 5, minimum: 1 }));

  test('has no default, whatever it is made of', () => {
    expect(maybe.defaultValue).toBeUndefined();
    expect(maybe.isOptional).toBe(true);
  });

  test('keeps description and schema', () => {
    expect(maybe.description).toBe('A count.');
    expect(maybe.schema).toEqual({ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
  });

  test('is read by a reference that may be absent', () => {
    const reference = maybe.reference(Source.values().child('count'), false);
    expect(reference).toBeInstanceOf(Expression);
    expect(reference.traits).toMatchObject({ optional: true, range: { min: 1 } });
  });
});

test('an object cannot be optional', () => {
  const inner = object('A part.', { name: string({ description: 'A name.', default: '' }) });
  expect(() => optional(inner)).toThrow(
    new TypeError('"A part.": an object cannot be optional: make its fields optional'),
  );
});

test('the trait of what is not optional is nothing', () => {
  expect([optionalTrait(false), optionalTrait(true)]).toEqual([{}, { optional: true }]);
});

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
