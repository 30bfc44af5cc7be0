import { describe, expect, test } from 'vitest';
import { lift } from '../../lib/expressions/literal.ts';
import { Source } from '../../lib/expressions/reference.ts';
import { block } from '../../lib/manifest/block.ts';
import { each, eachField } from '../../lib/manifest/each.ts';
import { merged } from '../../lib/manifest/merged.ts';
import { remark } from '../../lib/manifest/remark.ts';
import { spread } from '../../lib/manifest/spread.ts';
import { isPlainObject, type NodeVisitor, visit } from '../../lib/manifest/visit.ts';
import { when } from '../../lib/manifest/when.ts';
import { list, map } from '../../lib/values/collections.ts';
import { string } from '../../lib/values/scalars.ts';
import { a } from '../support/bothMeanings.ts';

const description = 'Sets it.';
const words = list(string({ description }), { description }).reference(Source.values().child('words'), false);
const named = map(string({ description }), { description }).reference(Source.values().child('named'), false);

/** Says the kind of each node. */
const KIND: NodeVisitor<string, string> = {
  nothing: (_, mark) => `nothing${mark}`,
  scalar: (_, mark) => `scalar${mark}`,
  expression: (_, mark) => `expression${mark}`,
  list: (_, mark) => `list${mark}`,
  map: (_, mark) => `map${mark}`,
  when: (_, mark) => `when${mark}`,
  remark: (_, mark) => `remark${mark}`,
  block: (_, mark) => `block${mark}`,
  merged: (_, mark) => `merged${mark}`,
  each: (_, mark) => `each${mark}`,
  eachField: (_, mark) => `eachField${mark}`,
  spread: (_, mark) => `spread${mark}`,
  foreign: (_, mark) => `foreign${mark}`,
};

describe('each node reaches the method of its kind, with what the walk carries', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['scalar', ''],
    ['scalar', 0],
    ['scalar', false],
    ['expression', lift('x')],
    ['expression', a.list('items')],
    ['list', []],
    ['map', {}],
    ['map', { tag: 'when', node: 1 }],
    ['when', when(a.boolean('on'), 1)],
    ['remark', remark('Why.', 1)],
    ['block', block('b', 'B.', {})],
    ['merged', merged({ x: 1 })],
    ['each', each(words, 'word', (word) => word)],
    ['eachField', eachField(named, ['k', 'v'], (_key, entry) => entry)],
    ['spread', spread(a.list('items'))],
    ['foreign', null],
    ['foreign', new Date()],
    ['foreign', () => 1],
  ])('%s', (kind, node) => {
    expect(visit(node, KIND, '!')).toBe(`${kind}!`);
  });
});

test('a plain object is a literal, not an instance of a class', () => {
  expect([{}, Object.create(null), [], null, 'x', new Date()].map(isPlainObject)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a walk without a kind of node does not compile', () => {
  const incomplete: Partial<NodeVisitor<string, string>> = { ...KIND, spread: undefined as never };
  // @ts-expect-error the compiler names the kind that is missing
  const walk: NodeVisitor<string, string> = incomplete;
  expect(walk.spread).toBeUndefined();
});
