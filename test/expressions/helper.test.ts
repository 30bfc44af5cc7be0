import { expect, test } from 'vitest';
import { choose } from '../../lib/expressions/choose.ts';
import { contains, truncate } from '../../lib/expressions/strings.ts';
import { Let, TextHelper } from '../../lib/expressions/helper.ts';
import { release } from '../../lib/expressions/builtin.ts';
import { text } from '../../lib/expressions/text.ts';
import { Variable } from '../../lib/expressions/scope.ts';
import { a, bothMeanings, scopeOf, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const inner = TextHelper.define('inner', 'Inner.', text`${release.name}-${a.string('x')}`);
const outer = TextHelper.define('outer', 'Outer.', text`<${inner}>`);

test('a helper means what its body means', async () => {
  expect(await both.value(outer, { x: '"\n{{' })).toBe('<shop-"\n{{>');
});

test('a helper is included by its name in the chart, from the root', () => {
  expect(templateOf(outer)).toBe('include "grid.outer" .');
  expect(outer.template(scopeOf().inLoop(new Variable('item'))).text).toBe('include "grid.outer" $');
});

test('who prints a helper hears of it', () => {
  const heard: unknown[] = [];
  outer.template(scopeOf((helper) => heard.push(helper)));
  expect(heard).toEqual([outer]);
});

test("a helper can be a function's argument", async () => {
  const name = TextHelper.define('name', 'Name.', release.name);
  expect(await both.value(truncate(name, 2))).toBe('sh');
});

test('what is known of a helper is what is known of its body', () => {
  expect(TextHelper.define('n', 'N.', release.name).traits).toEqual({ safe: true, ascii: true, nonEmpty: true });
  expect(inner.traits).toEqual({ safe: false, ascii: false, nonEmpty: true });
});

test('a helper of a literal is possible', async () => {
  expect(await both.value(TextHelper.define('n', 'N.', ' spaces {{ and }} braces '))).toBe(' spaces {{ and }} braces ');
});

test('a name inside a helper stands for its value', async () => {
  const helper = TextHelper.define(
    'n',
    'N.',
    Let.define('own', a.string('x'), (own) => choose(contains(release.name, own), own, text`${release.name}-${own}`)),
  );
  expect(await both.value(helper, { x: 'ho' })).toBe('ho');
  expect(await both.value(helper, { x: 'other' })).toBe('shop-other');
});

test('a name inside a helper stands only at its top', () => {
  const inside = Let.define('own', a.string('x'), (own) => own);
  expect(() => templateOf(text`a${inside}`)).toThrow('use let only at the top of a helper');
});
