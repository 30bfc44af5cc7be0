import { describe, expect, test } from 'vitest';
import { describe as show } from '../../lib/expressions/expression.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { text } from '../../lib/expressions/text.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { each, eachField, spread, times } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { endsInUserText, isAlways, presenceOf } from '../../lib/render/presenceOf.ts';
import { list, map } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

const description = 'Sets it.';
const [on, off] = [a.boolean('on'), a.boolean('off')];
const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
const named = map(string({ description }), { description }).reference(Source.values().child('named'), false);

describe('always there is', () => {
  test.each<[string, unknown]>([
    ['plain data', 'x'],
    ['an empty map', {}],
    ['an empty list', []],
    ['a value that is always given', a.string('x')],
    ['a map with one field that is', { a: when(on, 1), b: 0 }],
    ['a list with one entry that is', [a.list('x'), false]],
    ['a choice of two that are', when(on, 1, [2])],
    ['a comment on one that is', comment('Why.', 1)],
    ['a block of one that is', partial('b', 'B.', { a: 1 })],
    ['a map merged with fields that are', merged({ a: 1 }, a.map('free'))],
    ['a loop of known length', [times(2, 'i', (i) => i)]],
    ['what is no node, for others to refuse', null],
  ])('%s', (_name, node) => {
    expect(isAlways(presenceOf(node))).toBe(true);
  });
});

describe('there under a condition is', () => {
  test.each<[string, unknown, string]>([
    ['a conditional node', when(on, 1), '.Values.on'],
    ['an optional value', a.integer('x', 0, 9, { optional: true }), 'not (kindIs "invalid" .Values.x)'],
    ['a map of the user', a.map('free'), 'not (empty .Values.free)'],
    ['a conditional map of the user', when(on, a.map('free')), 'and .Values.on (not (empty .Values.free))'],
    ['a map of such fields', { a: when(on, 1), b: { c: when(off, 1) } }, 'or .Values.on .Values.off'],
    ['entries of the user', [spread(a.list('x'))], 'not (empty .Values.x)'],
    ['a choice of which one side may be empty', when(on, 1, a.map('free')), 'or .Values.on (not (empty .Values.free))'],
    ['a loop', [each(words, 'w', () => 1)], 'not (empty .Values.words)'],
    ['a loop of fields', merged(eachField(named, ['k', 'v'], () => 1)), 'not (empty .Values.named)'],
    ['a count', [times(a.integer('n', 0, 9), 'i', (i) => i)], 'gt (int64 .Values.n) 0'],
    [
      'a map merged of absent fields',
      merged({ a: when(on, 1) }, a.map('free')),
      'or .Values.on (not (empty (omit .Values.free "a")))',
    ],
  ])('%s', (_name, node, condition) => {
    expect(show(presenceOf(node))).toBe(condition);
  });
});

test('never there is nothing', () => {
  expect(presenceOf(undefined)).toMatchObject({ value: false });
  expect(presenceOf(when(false, 1))).toMatchObject({ value: false });
  expect(presenceOf([each(words, 'w', () => undefined)])).toMatchObject({ value: false });
  expect(presenceOf(merged())).toMatchObject({ value: false });
});

test('a loop whose turns may make nothing cannot be told, unless an entry settles it', () => {
  const loop = each(words, 'word', (word) => when(on, word));
  expect(() => presenceOf([loop])).toThrow(
    'whether the map or list around a loop over .Values.words is empty is unknown before the loop runs',
  );
  expect(presenceOf([loop, 'end'])).toBeInstanceOf(Literal);
});

test('an object that holds itself is no endless walk', () => {
  class Construct {
    readonly self = this;
  }
  expect(isAlways(presenceOf(new Construct()))).toBe(true);
});

describe('endsInUserText', () => {
  const both = bothMeanings();
  const description = 'Sets it.';
  const on = a.boolean('on');
  const free = a.map('free');
  const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
  const named = map(string({ description }), { description }).reference(Source.values().child('named'), false);

  describe("the last line may be the user's:", () => {
    test.each<[string, unknown]>([
      ['a map of theirs', { a: 1, free }],
      ['a list of theirs', { a: a.list('x') }],
      ['entries of theirs', { a: ['x', spread(a.list('x'))] }],
      ['a map of theirs among fixed fields', { a: merged({ b: 1 }, free) }],
      ['a conditional one', { a: 1, b: when(on, free) }],
      ['the other side of a choice', { b: when(on, 1, { c: free }) }],
      ['one with a comment', { a: comment('Why.', free) }],
      ['one in a block', { a: partial('b', 'B.', { free }) }],
      ['one before a field that may be absent', { free, b: when(on, 1) }],
      ['one before a loop that may have no turn', { a: [spread(a.list('x')), each(words, 'w', () => 1)] }],
      ['one in a loop', { a: [each(words, 'w', () => ({ free }))] }],
      ['one in a loop of fields', { a: merged(eachField(named, ['k', 'v'], () => free)) }],
      ['one before fields that are never given', { free, b: undefined }],
    ])('%s', (_name, node) => {
      expect(endsInUserText(node)).toBe(true);
    });
  });

  describe("the last line is never the user's:", () => {
    test.each<[string, unknown]>([
      ['a literal', { free, a: 1 }],
      ['a text of theirs, which stands in quotes', { free, a: a.string('x') }],
      ['a text made of theirs', { free, a: text`${a.string('x')}!` }],
      ['a map with a literal at its end', { a: { free, b: [1] } }],
      ['a choice of literals', { free, a: when(on, 1, 2) }],
      ['an empty map', { free, a: {} }],
      ['a block with a literal at its end', { a: partial('b', 'B.', { free, b: 1 }) }],
      ['what is no node', { free, a: new Date() }],
    ])('%s', (_name, node) => {
      expect(endsInUserText(node)).toBe(false);
    });
  });

  test('it is asked since toYaml writes line feeds at the end of a text as lines', async () => {
    expect(await both.helm('a:\n  {{- toYaml .Values | nindent 2 }}', { b: 'x\n\n' })).toMatch(/\|\+\n {4}x\n\s*$/);
  });

  test('an object that holds itself is no endless walk', () => {
    class Construct {
      readonly self = this;
    }
    expect(endsInUserText({ a: new Construct() })).toBe(false);
  });
});
