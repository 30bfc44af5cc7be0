import { describe, expect, test } from 'vitest';
import { sidecarGrid } from '../../lib/charts/sidecar-grid/definition.ts';
import { lift } from '../../lib/expressions/literal.ts';
import { integer, list, map, object, optional, string } from '../../lib/index.ts';
import { keysOf, readsOf, repair } from '../../lib/lint/repair.ts';
import type { ValuesObject } from '../../lib/read/value.ts';
import { configMap, small } from '../chart/small.ts';

const definition = small({
  values: object('Values.', {
    size: integer({ description: 'A size.', default: 1 }),
    words: list(string({ description: 'A word.' }), { description: 'Words.' }),
    part: object('A part.', { name: string({ description: 'A name.', default: 'x' }) }),
    parts: map(object('A part.', { size: optional(integer({ description: 'A size.' })) }), { description: 'Parts.' }),
  }),
  compose: (chart, values) => configMap(chart, 'config', { ...values }),
});

function repaired(settings: ValuesObject) {
  return repair(settings, definition.defaults, definition.refused(settings));
}

describe('what the schema refuses is taken out', () => {
  test.each<[string, ValuesObject, ValuesObject, string[]]>([
    ['a value of another type', { size: 'x', part: { name: 'y' } }, { part: { name: 'y' } }, ['size']],
    ['a value inside of a part', { part: { name: 5 } }, { part: {} }, ['part.name']],
    ['a whole list, of which one entry is wrong', { words: ['a', 5] }, {}, ['words']],
    ['a part that is no map', { part: 5 }, {}, ['part']],
    ['a map where there should be none', { size: { a: 1 } }, {}, ['size']],
    ['a value inside of an entry', { parts: { 'a/b': { size: 'x' } } }, { parts: { 'a/b': {} } }, ['parts.a/b.size']],
    ['null, where there must be a value', { part: { name: null } }, { part: {} }, ['part.name']],
  ])('%s', (_, settings, expected, without) => {
    expect(repaired(settings)).toEqual({ settings: expected, without });
  });
});

test('names that the schema does not know stay, since no rule reads them', () => {
  expect(repaired({ foo: 1, part: { bar: 2 } })).toEqual({ settings: { foo: 1, part: { bar: 2 } }, without: [] });
});

test('what was given stays as it is', () => {
  const settings = { size: 'x' };
  repaired(settings);
  expect(settings).toEqual({ size: 'x' });
});

test('the keys of a pointer', () => {
  expect(keysOf('')).toEqual([]);
  expect(keysOf('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
});

describe('reads', () => {
  test('an expression reads the values that its template has, each once', () => {
    const rule = sidecarGrid.rules.find((one) => one.rule.id === 'SG022');
    expect(rule && [...readsOf(rule.broken)].sort()).toEqual(['availability.mode', 'member.discovery.mode']);
  });

  test('a literal reads none', () => {
    expect(readsOf(lift(5))).toEqual([]);
  });
});
