import { describe, expect, test } from 'vitest';
import { Source } from '../../lib/expressions/reference.ts';
import { partial } from '../../lib/manifest/partial.ts';
import { eachField, spread, times } from '../../lib/manifest/each.ts';
import { defaults, merged } from '../../lib/manifest/merged.ts';
import { isPlainObject, type NodeVisitor, notANode, visit, visitorOf } from '../../lib/manifest/visitor.ts';
import { comment, when } from '../../lib/manifest/when.ts';
import { map } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a } from '../support/bothMeanings.ts';

const description = 'Sets it.';
const labels = map(string({ description }), { description }).reference(Source.values().child('labels'), false);

const named: NodeVisitor<string, string> = {
  nothing: (given) => `${given} nothing`,
  scalar: (_, given) => `${given} scalar`,
  expression: (_, given) => `${given} expression`,
  list: (_, given) => `${given} list`,
  map: (_, given) => `${given} map`,
  when: (_, given) => `${given} when`,
  comment: (_, given) => `${given} comment`,
  each: (_, given) => `${given} each`,
  eachField: (_, given) => `${given} eachField`,
  spread: (_, given) => `${given} spread`,
  merged: (_, given) => `${given} merged`,
  partial: (_, given) => `${given} partial`,
  defaults: (_, given) => `${given} defaults`,
  other: (_, given) => `${given} other`,
};

const NODES: readonly (readonly [kind: string, node: unknown])[] = [
  ['nothing', undefined],
  ['scalar', ''],
  ['scalar', 0],
  ['scalar', false],
  ['expression', a.string('x')],
  ['list', []],
  ['map', {}],
  ['map', Object.create(null)],
  ['when', when(true, 1)],
  ['comment', comment('Why.', 1)],
  ['each', times(2, 'i', (i) => i)],
  ['eachField', eachField(labels, ['key', 'value'], (_key, value) => value)],
  ['spread', spread(a.list('items'))],
  ['merged', merged({ a: 1 })],
  ['partial', partial('b', 'B.', {})],
  ['defaults', defaults({ a: 1 })],
  ['other', null],
  ['other', new Date()],
  ['other', () => 1],
];

describe('a visitor is called by the kind of a node, with what is handed down:', () => {
  test.each(NODES)('%s', (kind, node) => {
    expect(visit(node, named, 'a')).toBe(`a ${kind}`);
  });
});

test("a manifest's own field `kind` says nothing about the node", () => {
  expect(visit({ kind: 'when', node: 1 }, named, 'a')).toBe('a map');
});

test('a visitor of some kinds gives all others to one function', () => {
  const own = visitorOf<undefined, unknown>((node) => ['else', node], { list: () => 'list' });
  expect([[], 1, undefined, null].map((node) => visit(node, own, undefined))).toEqual([
    'list',
    ['else', 1],
    ['else', undefined],
    ['else', null],
  ]);
});

test.each<[string, unknown]>([
  ['null', null],
  ['an object of class Date', new Date()],
  ['a function', () => 1],
  ['spread() outside a list', spread(a.list('items'))],
])('the error for %s names it', (shown, node) => {
  expect(notANode(node).message).toBe(
    `${shown} cannot be part of a manifest: give plain data, an expression, when(), each(), spread() or merged()`,
  );
});

test('only literal objects are plain', () => {
  expect([{}, Object.create(null), [], null, 'x', new Date()].map(isPlainObject)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
