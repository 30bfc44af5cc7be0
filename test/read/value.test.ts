import { expect, test } from 'vitest';
import { copyMap, getOwn, isMap, kindOf, setOwn, type Value, type ValuesObject } from '../../lib/read/value.ts';

test('__proto__ is a name like any other', () => {
  const map: ValuesObject = {};
  setOwn(map, '__proto__', { polluted: true });
  expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  expect(getOwn(map, '__proto__')).toEqual({ polluted: true });
  expect(Object.keys(copyMap(map))).toEqual(['__proto__']);
  expect(getOwn({}, '__proto__')).toBeUndefined();
  expect(getOwn({}, 'constructor')).toBeUndefined();
});

test('a copy shares nothing', () => {
  const map = { a: [{ b: 1 }] };
  expect(copyMap(map)).toEqual(map);
  expect((copyMap(map) as typeof map).a[0]).not.toBe(map.a[0]);
});

test.each<[Value, string, boolean]>([
  [null, 'null', false],
  [[], 'a list', false],
  [{}, 'a map', true],
  [true, 'a bool', false],
  [1, 'a number', false],
  ['', 'a string', false],
])('%j is %s', (value, kind, map) => {
  expect(kindOf(value)).toBe(kind);
  expect(isMap(value)).toBe(map);
});
