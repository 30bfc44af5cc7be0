import { describe, expect, test } from 'vitest';
import { table, valuesTable } from '../../../lib/chart/emit/valuesTable.ts';
import {
  autoOrBoolean,
  type Declaration,
  freeMap,
  integer,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  port,
  quantity,
  string,
  stringMap,
} from '../../../lib/index.ts';

const description = 'It.';

describe('a value is told in one row', () => {
  test.each<[string, Declaration, string]>([
    ['a text', string({ description, default: 'a<b' }), 'string | `"a<b"`'],
    ['an integer', integer({ description, default: 1 }), 'integer | `1`'],
    ['a bounded integer', port({ description, default: 80 }), 'integer, 1 to 65535 | `80`'],
    ['a least number', number({ description, default: 1.5, minimum: 0 }), 'number, at least 0 | `1.5`'],
    ['a greatest number', number({ description, default: 0, maximum: 1 }), 'number, at most 1 | `0`'],
    ['a word', oneOf(['', 'a'], { description, default: '' }), '`""`, `a` | `""`'],
    ['auto', autoOrBoolean({ description, default: 'auto' }), '`auto`, `true`, `false` | `"auto"`'],
    ['a quantity', quantity({ description, default: '1Gi' }), 'integer or string, at least 0 | `"1Gi"`'],
    ['an optional value', optional(integer({ description })), 'integer | not set'],
    ['a list of texts', list(string({ description }), { description }), 'list of string | `[]`'],
    ['a map of texts', stringMap({ description }), 'map of string | `{}`'],
    ['a free map', freeMap({ description, default: { b: '|', a: 1 } }), 'map | `{"b":"\\|","a":1}`'],
  ])('%s', (_, field, columns) => {
    expect(
      valuesTable(object('Values.', { x: field }))
        .split('\n')
        .at(-1),
    ).toBe(`| \`x\` | It. | ${columns} |`);
  });
});

test('fields of objects and entries stand under their paths', () => {
  const entry = object('An entry.', { size: integer({ description }) });
  const declared = object('Values.', {
    deep: object('Deep.', { er: object('Deeper.', { name: string({ description, default: '' }) }) }),
    items: list(entry, { description }),
    named: map(entry, { description }),
  });
  const paths = valuesTable(declared)
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ')[0]);
  expect(paths).toEqual(['| `deep.er.name`', '| `items`', '| `items[].size`', '| `named`', '| `named.*.size`']);
});

test('a cell cannot break the table', () => {
  expect(table(['a', 'b'], [['x | y', 'two\nlines']])).toBe('| a | b |\n| --- | --- |\n| x \\| y | two lines |');
});
