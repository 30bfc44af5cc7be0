import { describe, expect, test } from 'vitest';
import { describe as templateOf } from '../../lib/expressions/expression.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { Variable } from '../../lib/expressions/scope.ts';
import {
  type Declaration,
  freeList,
  freeMap,
  freeObjects,
  integer,
  list,
  map,
  object,
  optional,
  string,
  stringMap,
} from '../../lib/index.ts';
import { FREE_SCHEMA } from '../../lib/values/jsonSchema.ts';
import { validate } from '../../lib/values/validate.ts';
import { contextOf } from '../support/bothMeanings.ts';

const description = 'Values.';
const name = string({ description: 'A name.' });
const count = integer({ description: 'A count.' });

describe('a list', () => {
  test('is empty by default, and bounded', () => {
    const names = list(name, { description, minItems: 0, maxItems: 2 });
    expect(names.defaultValue).toEqual([]);
    expect([[], ['a', 'b'], ['a', 'b', 'c'], [1], 'a'].map((value) => fits(names, value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is read entry by entry, by the fields of an entry', () => {
    const variable = new Variable('port');
    const reference = list(object('A port.', { name, count }), { description }).reference(
      Source.values().child('ports'),
      false,
    );
    const entry = reference.entry(variable);
    const context = { ...contextOf({}), variables: new Map([[variable, { name: 'a', count: 1 }]]) };
    expect([entry.name.evaluate(context), entry.count.evaluate(context)]).toEqual(['a', 1]);
    expect([templateOf(entry.name), templateOf(entry.count)]).toEqual(['$port.name', 'int64 $port.count']);
  });
});

describe('a map', () => {
  test('has keys that are safe in text only when a pattern says so', () => {
    const free = stringMap({ description }).reference(Source.values().child('m'), false);
    const narrow = stringMap({ description, keyPattern: '^[a-z]+$' }).reference(Source.values().child('m'), false);
    const key = new Variable('key');
    expect([free.key(key).traits.safe, narrow.key(key).traits.safe]).toEqual([false, true]);
  });

  test.each(['^.+$', '^[^ ]+$', '.', '^a', '^[!-~]+$', '^[a-zé]+$'])(
    'refuses the pattern %s for its keys',
    (keyPattern) => {
      expect(() => stringMap({ description, keyPattern })).toThrow(
        /^"Values\.": the pattern .* allows ".*", which is unsafe inside other text: make the pattern stricter$/,
      );
    },
  );

  test('refuses a pattern for its values that allows quotes', () => {
    expect(() => stringMap({ description, valuePattern: '^.*$' })).toThrow(
      new TypeError(
        '"Values.": the pattern ^.*$ allows "\\"", which is unsafe inside other text: make the pattern stricter',
      ),
    );
  });

  test.each(['<<', '__proto__', 'a<no value>'])('has no key %j, whatever its pattern', (key) => {
    const wide = map(count, { description, keyPattern: '^[a-z<> _]+$' });
    expect(fits(wide, Object.fromEntries([[key, 1]]))).toBe(false);
    expect(fits(wide, { 'a b': 1 })).toBe(true);
  });
});

test('a map with entries that stand until the user replaces them has them as its default', () => {
  expect(map(count, { description, default: { a: 1 } }).defaultValue).toEqual({ a: 1 });
  expect(stringMap({ description, default: { a: 'b' } }).defaultValue).toEqual({ a: 'b' });
  expect(map(count, { description }).defaultValue).toEqual({});
});

describe('free values', () => {
  const root = { definitions: { free: FREE_SCHEMA } };
  const deep = { a: [1, 'b', { c: [true, 1.5] }] };

  test('are maps, lists or lists of objects, of anything but null', () => {
    const fitting = (declaration: Declaration, value: unknown) =>
      validate(declaration.schema, value, root).length === 0;
    expect([deep, [], { a: null }].map((value) => fitting(freeMap({ description }), value))).toEqual([
      true,
      false,
      false,
    ]);
    expect([[deep, 1], {}, [null]].map((value) => fitting(freeList({ description }), value))).toEqual([
      true,
      false,
      false,
    ]);
    expect([[deep], [1], [{ a: null }]].map((value) => fitting(freeObjects({ description }), value))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('are empty by default, or what was given', () => {
    expect(
      [
        freeMap({ description }),
        freeList({ description }),
        freeObjects({ description }),
        freeMap({ description, default: deep }),
      ].map((free) => free.defaultValue),
    ).toEqual([{}, [], [], deep]);
  });
});

describe('an entry of a list or map has no defaults, which Helm would never merge', () => {
  const withDefault = string({ description: 'A name.', default: 'x' });

  test.each<[string, Declaration, string]>([
    ['a scalar entry', withDefault, 'entry'],
    ['a field of an entry', object('A port.', { name: withDefault }), 'name'],
    ['a field of an object in an entry', object('A port.', { inner: object('Inner.', { name: withDefault }) }), 'name'],
    ['a list in an entry', object('A port.', { hosts: list(name, { description }) }), 'hosts'],
  ])('%s', (_, entry, field) => {
    const message =
      /^"(Values|Inner)\.": (\w+) has a default, but Helm merges no defaults into entries: make it required or optional$/;
    expect(() => list(entry, { description })).toThrow(message);
    expect(() => map(entry, { description })).toThrow(` ${field} has a default`);
  });

  test('required and optional fields are allowed', () => {
    const entry = object('A port.', {
      name,
      hosts: optional(list(name, { description })),
      inner: object('Inner.', { count }),
    });
    expect(() => list(entry, { description })).not.toThrow();
  });
});

function fits(declaration: Declaration, value: unknown): boolean {
  return validate(declaration.schema, value).length === 0;
}
