import fc from 'fast-check';
import { expect, test } from 'vitest';
import { each } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { spread } from '../../lib/manifest/spread.ts';
import { when } from '../../lib/manifest/when.ts';
import { document } from '../../lib/render/document.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { list } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { a, bothMeanings, contextOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const description = 'Sets it.';
const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
const config = document('config', 'A config file.', {
  title: a.string('title'),
  literal: 'plain',
  braces: '{{ x }}',
  count: a.integer('count'),
  ratio: a.number('ratio'),
  when: remark('Why.', when(a.boolean('on'), { inside: a.string('title') }, ['other'])),
  free: a.map('free'),
  merged: merged({ fixed: 1, 'a: b': true }, a.map('free'), a.map('other')),
  list: ['first', spread(a.list('items')), ['start', each(words, 'word', (word, index) => ({ word, index }))]],
  empty: {},
});

test('a document prints as YAML whose every value is JSON', () => {
  const values = {
    title: 'a"b',
    count: 1e6,
    ratio: 0.1,
    on: true,
    free: { z: [1, { b: '<' }], a: 'x' },
    other: { z: 0, y: 1 },
    items: ['{{'],
    words: ['w'],
  };
  expect(config.evaluate(contextOf(values))).toMatchInlineSnapshot(`
    "title: "a\\"b"
    literal: plain
    braces: "{{ x }}"
    count: 1000000
    ratio: 0.1
    when:
      inside: "a\\"b"
    free: {"a":"x","z":[1,{"b":"\\u003c"}]}
    merged:
      fixed: 1
      "a: b": true
      "a": "x"
      "z": [1,{"b":"\\u003c"}]
      "y": 1
    list:
      - first
      - "{{"
      - - start
        - word: "w"
          index: 0
    empty: {}"
  `);
});

test('the template prints the same bytes', async () => {
  const text = fc
    .oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 6 }))
    .filter((value) => !value.includes('<no value>'));
  const scalar = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
  );
  const free = fc.dictionary(text, fc.oneof(scalar, fc.array(scalar), fc.dictionary(text, scalar)), {
    noNullPrototype: true,
    maxKeys: 5,
  });
  const values = fc.record({
    title: text,
    count: fc.maxSafeInteger(),
    ratio: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    on: fc.boolean(),
    free,
    other: free,
    items: fc.array(fc.oneof(scalar, free), { maxLength: 3 }),
    words: fc.array(text, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(values, async (settings) => {
      await both.value(config, settings);
    }),
    { numRuns: 300 },
  );
});

test('in a manifest, a document stands as a block of lines', async () => {
  const values = { title: '\n ', count: 1, ratio: 1, on: false, free: {}, other: {}, items: [], words: [] };
  const made = await both.manifest({ data: { 'a.yaml': config, after: 1 } }, values);
  expect(made).toEqual({ data: { 'a.yaml': config.evaluate(contextOf(values)), after: 1 } });
});

test('a document whose first field may be absent is refused', async () => {
  const made = document('x', 'X.', { a: when(a.boolean('on'), 1), b: 2 });
  await expect(both.value(made, { on: true })).rejects.toThrow(
    'a list entry, document or block starts with a field that may be absent (under .Values.on): put an unconditional field first, such as the name',
  );
});
