import { describe, expect, test } from 'vitest';
import { table, valuesTable } from '../../../lib/chart/emit/valuesTable.ts';
import {
  autoOrBoolean,
  dnsLabel,
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
    [
      'a quantity',
      quantity({ description, default: '1Gi' }),
      'integer or string, at least 0, `^[0-9]+([.][0-9]+)?(m\\|k\\|M\\|G\\|T\\|P\\|E\\|Ki\\|Mi\\|Gi\\|Ti\\|Pi\\|Ei)?$` | `"1Gi"`',
    ],
    [
      'a name',
      dnsLabel({ description }),
      'string, `^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`, at most 63 characters | required',
    ],
    ['a long pattern', string({ description, pattern: `^${'[ab]'.repeat(20)}$` }), 'string | required'],
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

test('fields of objects stand in a table of their own, and those of entries under their paths', () => {
  const entry = object('An entry.', { size: integer({ description }) });
  const declared = object('Values.', {
    deep: object('Deep.', { er: object('Deeper.', { name: string({ description, default: '' }) }) }),
    items: list(entry, { description }),
    named: map(entry, { description }),
  });
  const lines = valuesTable(declared)
    .split('\n')
    .filter((line) => line !== '' && !/^\| (---|Value) /.test(line));
  expect(lines.map((line) => line.split(' | ')[0])).toEqual([
    '| `items`',
    '| `items[].size`',
    '| `named`',
    '| `named.*.size`',
    '### deep',
    'Deep.',
    '| `deep.er.name`',
  ]);
});

test('a cell cannot break the table', () => {
  expect(table(['a', 'b'], [['x | y', 'two\nlines']])).toBe('| a | b |\n| --- | --- |\n| x \\| y | two lines |');
});
