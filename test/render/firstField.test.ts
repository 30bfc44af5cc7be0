import { describe, expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { block } from '../../lib/manifest/block.ts';
import { each } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { spread } from '../../lib/manifest/spread.ts';
import { when } from '../../lib/manifest/when.ts';
import { requireFirst } from '../../lib/render/firstField.ts';
import { list } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a, linesOf } from '../support/bothMeanings.ts';

const description = 'Sets it.';
const on = a.boolean('on');
const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);

describe('an entry or document that starts with what may be absent is refused:', () => {
  const remedy = ': put an unconditional field first, such as the name';
  test.each<[string, unknown, string]>([
    ['a conditional field', { a: when(on, 1), b: 2 }, '.Values.on'],
    ['an optional value', { a: a.string('x', { optional: true }), b: 2 }, 'not (kindIs "invalid" .Values.x)'],
    ['a map of the user', { a: a.map('free'), b: 2 }, 'not (empty .Values.free)'],
    ['a choice', { a: when(on, 1, 2), b: 2 }, '.Values.on'],
    ['entries of the user', [spread(a.list('items')), 1], 'not (empty .Values.items)'],
    ['a loop', [each(words, 'w', (word) => word), 1], 'not (empty .Values.words)'],
    ["a merged map of the user's alone", merged(a.map('free')), 'not (empty .Values.free)'],
    ['a block that does so', block('b', 'B.', { a: when(on, 1) }), '.Values.on'],
    ['a merged map that does so', merged({ a: when(on, 1), b: 2 }, a.map('free')), '.Values.on'],
  ])('%s', (_name, node, condition) => {
    expect(() => requireFirst(node)).toThrow(
      `a list entry, document or block starts with a field that may be absent (under ${condition})${remedy}`,
    );
  });
  test('in a list', () => {
    expect(() => linesOf({ list: [{ a: when(on, 1), b: 2 }] })).toThrow(
      `a list entry, document or block starts with a field that may be absent (under .Values.on)${remedy}`,
    );
  });
  test('in a block after other fields', () => {
    const late = block('late', 'Late.', { a: when(on, 1), b: 2 });
    expect(() => linesOf(merged({ c: 1 }, late))).toThrow(remedy);
    expect(() => linesOf({ list: [1, block('late', 'Late.', [when(on, 1), 2])] })).toThrow(remedy);
    expect(() => linesOf(merged(late, { c: 1 }))).not.toThrow();
  });
  test('but not one that always stands', () => {
    expect(() => requireFirst(merged(block('b', 'B.', { a: undefined, b: { c: [] }, d: when(on, 1) })))).not.toThrow();
  });
});

test('an entry that starts with a comment is refused', () => {
  expect(() => linesOf({ list: [{ a: remark('Why.', 1) }] })).toThrow(
    'an entry of a list starts with a comment: put the comment on the entry',
  );
});
