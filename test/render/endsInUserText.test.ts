import { describe, expect, test } from 'vitest';
import { text } from '../../lib/expressions/text.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { block } from '../../lib/manifest/block.ts';
import { each, eachField } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { spread } from '../../lib/manifest/spread.ts';
import { when } from '../../lib/manifest/when.ts';
import { endsInUserText } from '../../lib/render/endsInUserText.ts';
import { list, map } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';

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
    ['one with a comment', { a: remark('Why.', free) }],
    ['one in a block', { a: block('b', 'B.', { free }) }],
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
    ['a block with a literal at its end', { a: block('b', 'B.', { free, b: 1 }) }],
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
