import { describe, expect, test } from 'vitest';
import { boolean, type Declaration, integer, list, number, object, oneOf, string, stringMap } from '../../lib/index.ts';
import { samplesOf } from '../../lib/tokens/samples.ts';

describe('samples of a value', () => {
  test.each<[string, Declaration, readonly unknown[]]>([
    ['a switch', boolean({ description: 'A.', default: true }), [true, false]],
    ['a word', oneOf(['a', 'b'], { description: 'A.', default: 'a' }), ['a', 'b']],
    ['a number', integer({ description: 'A.', default: 4, minimum: 2, maximum: 20 }), [2, 20, 3, 5, 10]],
    ['a fraction', number({ description: 'A.', default: 1, minimum: 1, maximum: 2 }), [1, 2, 1.25]],
    ['a text', string({ description: 'A.', default: 'a', pattern: '^[a-z]*$' }), ['', 'a', 'yes']],
    ['a list', list(boolean({ description: 'A.' }), { description: 'A.' }), [[], [true], [true, false]]],
    [
      'a map',
      stringMap({ description: 'A.', keyPattern: '^[a-z]+$', valuePattern: '^[a-z]*$' }),
      [{}, { a: 'a' }, { a: 'a', web: 'yes' }],
    ],
    ['an object', object('A.', { b: boolean({ description: 'B.', default: true }) }), [{ b: true }, { b: false }]],
  ])('%s', (_, field, expected) => {
    const samples = samplesOf({ properties: { field: field.schema } });
    expect(samples).toEqual([{}, ...expected.map((value) => ({ field: value }))]);
  });
});

test('shared values are left alone', () => {
  expect(samplesOf({ properties: { global: { type: 'object' }, enabled: { type: 'boolean' } } })).toEqual([{}]);
});
