import { describe, expect, test } from 'vitest';
import { withVariables } from '../../lib/expressions/context.ts';
import { Reference, Source } from '../../lib/expressions/reference.ts';
import { topScope, Variable } from '../../lib/expressions/scope.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from '../../lib/testing/hostile.ts';
import { a, bothMeanings, contextOf, scopeOf, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const item = new Variable('item');

test.each(HOSTILE_TEXTS)('the text %j arrives as it is', async (text) => {
  expect(await both.value(a.string('a.b'), { a: { b: text } })).toBe(text);
});

test.each(HOSTILE_NUMBERS.filter(Number.isInteger))(
  'the integer %d, which Helm reads as float64, arrives as it is',
  async (x) => {
    expect(await both.value(a.integer('x'), { x })).toBe(x);
    expect(await both.helm(`{{ ${templateOf(a.integer('x'))} }}`, { x })).toBe(String(x));
  },
);

test.each(HOSTILE_NUMBERS)('the number %d arrives as it is', async (x) => {
  expect(await both.value(a.number('x'), { x })).toBe(x);
});

test('maps and lists arrive whole', async () => {
  const x = { a: [1, 'two', { b: {} }], c: [] };
  expect(await both.value(a.map('x'), { x })).toEqual(x);
});

describe('where a part of the path is absent', () => {
  test.each([{}, { a: null }, { a: 'text' }, { a: {} }])('nothing is read: %j', (values) => {
    expect(a.string('a.b').evaluate(contextOf(values))).toBeUndefined();
  });
  test('what all objects inherit is not read', () => {
    expect(a.string('constructor.name').evaluate(contextOf({}))).toBeUndefined();
  });
});

test('only integers are cast, and the value can be had without it', () => {
  const count = a.integer('count');
  expect(templateOf(count)).toBe('int64 .Values.count');
  expect(count.rawTemplate(scopeOf()).text).toBe('.Values.count');
  expect(templateOf(a.number('x'))).toBe('.Values.x');
});

test('in a loop, values are read from the root', () => {
  expect(a.string('a.b').template(scopeOf().inLoop(item)).text).toBe('$.Values.a.b');
});

test("a field of an entry is read from the loop's variable", () => {
  const field = new Reference<string>('string', Source.variable(item).child('name'));
  expect(field.template(scopeOf().inLoop(item)).text).toBe('$item.name');
  expect(field.evaluate(withVariables(contextOf(), [item, { name: 'x' }]))).toBe('x');
});

test('outside its loop, an entry cannot be read', () => {
  const field = new Reference<string>('string', Source.variable(item));
  expect(() => field.evaluate(contextOf())).toThrow('$item is used outside its loop');
  expect(() => templateOf(field)).toThrow('$item is used outside its loop');
});

test('a template tells which declared values it reads, entries of any loop as *', () => {
  const used: string[] = [];
  const scope = topScope('grid', { useValue: (path) => used.push(path.join('.')), useHelper: () => undefined });
  const entry = Source.variable(item, Source.values().child('ports'));
  a.string('a.b').template(scope);
  new Reference('string', entry.child('name')).template(scope.inLoop(item));
  expect(used).toEqual(['a.b', 'ports.*.name']);
});
