import { expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { eachField } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { mapLines } from '../../lib/render/layout.ts';
import { PlainBackend } from '../../lib/render/plainBackend.ts';
import { document } from '../../lib/render/writeYaml.ts';
import { map } from '../../lib/values/collections.ts';
import { integer } from '../../lib/values/scalars.ts';
import { a, contextOf } from '../support/bothMeanings.ts';

const print = (node: unknown, values = {}) => mapLines(node, 0, new PlainBackend(contextOf(values))).join('\n');
const sizes = map(integer({ description: 'Size.' }), { description: 'Sizes.' }).reference(
  Source.values().child('sizes'),
  false,
);

test('values print as JSON, literals as a person would write them', () => {
  const node = { a: a.string('x'), b: 'plain', c: text`${a.string('x')}!`, d: a.integer('n'), e: '{{ x }}', '{{': 1 };
  expect(print(node, { x: '<"', n: 1e6 })).toMatchInlineSnapshot(`
    "a: "\\u003c\\""
    b: plain
    c: "\\u003c\\"!"
    d: 1000000
    e: "{{ x }}"
    "{{": 1"
  `);
});

test('conditions are settled, and comments and blocks leave no trace', () => {
  const node = {
    a: comment('Why.', when(a.boolean('on'), 1)),
    b: when(a.boolean('on'), 2, 3),
    c: partial('x', 'X.', { d: 4 }),
  };
  expect(print(node, { on: false })).toBe('b: 3\nc:\n  d: 4');
});

test('maps of the user stand sorted by their bytes, without keys that others have', () => {
  const node = merged({ fixed: 1 }, a.map('free'), a.map('other'));
  const values = { free: { '\u{1f600}': 1, '\uffee': 2, fixed: 3, b: [] }, other: { b: 1, a: {} } };
  expect(print(node, values)).toBe('fixed: 1\n"b": []\n"\uffee": 2\n"\u{1f600}": 1\n"a": {}');
});

test('empty maps and lists of the user are left out, as keys too', () => {
  expect(
    print(
      { a: a.map('free'), b: a.list('items'), c: 1, d: a.map('maybe', { optional: true }) },
      { free: {}, items: [] },
    ),
  ).toBe('c: 1');
});

test('a loop leaves out the keys that are fixed', () => {
  const node = merged(
    { fixed: 1 },
    eachField(sizes, ['key', 'size'], (_key, size) => size),
  );
  expect(print(node, { sizes: { fixed: 2, b: 3, a: 4 } })).toBe('fixed: 1\n"a": 4\n"b": 3');
});

test('a document in a document is its text', () => {
  expect(print({ a: document('x', 'X.', { b: 1, c: 2 }) })).toBe(String.raw`a: "b: 1\nc: 2"`);
});
