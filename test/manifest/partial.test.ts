import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lib/expressions/strings.ts';
import { text } from '../../lib/expressions/text.ts';
import { partial, Document, latePartial } from '../../lib/manifest/partial.ts';
import { when } from '../../lib/manifest/when.ts';
import { evaluate } from '../../lib/render/evaluate.ts';
import { document } from '../../lib/render/writeYaml.ts';
import { a, bothMeanings, contextOf, linesOf, scopeOf, templateOf } from '../support/bothMeanings.ts';

const both = bothMeanings();

test('a block keeps its name, description and node', () => {
  const { name, description, node } = partial('labels', 'Labels.', { a: 1 });
  expect({ name, description, node }).toEqual({ name: 'labels', description: 'Labels.', node: { a: 1 } });
});

test('a late block is made once, and only where it stands', async () => {
  let made = 0;
  const late = latePartial('late', 'Late.', () => ({ a: a.string('x'), made: ++made }));
  const manifest = { always: 1, rare: when(a.boolean('on'), late), too: when(a.boolean('on'), late) };
  expect(evaluate(manifest, contextOf({ on: false, x: 'y' }))).toEqual({ always: 1 });
  expect(made).toBe(0);
  const whole = { always: 1, rare: { a: 'y', made: 1 }, too: { a: 'y', made: 1 } };
  expect(await both.manifest(manifest, { on: true, x: 'y' })).toEqual(whole);
});

test('a block of fields stands in several places, and is written once', async () => {
  const labels = partial('labels', 'Labels.', { a: a.string('x'), b: 1 });
  expect(await both.manifest({ first: labels, second: labels }, { x: 'y' })).toEqual({
    first: { a: 'y', b: 1 },
    second: { a: 'y', b: 1 },
  });
  expect(linesOf({ first: labels })).toBe('first:\n  {{- include "grid.labels" . | nindent 2 }}');
});

test('a block of entries stands among others of a list', async () => {
  const entries = partial('entries', 'Entries.', [{ name: a.string('x') }, { name: 'b' }]);
  expect(await both.manifest({ list: ['first', entries, 'last'] }, { x: 'a' })).toEqual({
    list: ['first', { name: 'a' }, { name: 'b' }, 'last'],
  });
});

test('a block of fields can be an entry of a list', async () => {
  const entry = partial('entry', 'An entry.', { name: a.string('x'), more: [1] });
  expect(await both.manifest({ list: [entry, 2] }, { x: 'a' })).toEqual({ list: [{ name: 'a', more: [1] }, 2] });
});

test('a block of which nothing stands is absent', async () => {
  const rare = partial('rare', 'Rare.', { a: a.map('x') });
  expect(await both.manifest({ always: 1, rare }, { x: {} })).toEqual({ always: 1 });
  expect(await both.manifest({ always: 1, rare }, { x: { b: 1 } })).toEqual({ always: 1, rare: { a: { b: 1 } } });
});

describe('document', () => {
  const both = bothMeanings();

  test('a document is an expression for its text, printed with the tree and the context', () => {
    const made = new Document('config', 'Config.', { a: 1 }, (node, context) => JSON.stringify([node, context]));
    expect(made.evaluate({ values: 1 } as never)).toBe('[{"a":1},{"values":1}]');
  });

  test('a document is included as a helper, which is heard of', () => {
    const heard: unknown[] = [];
    const made = document('config', 'Config.', { a: 1 });
    expect(made.template(scopeOf((helper) => heard.push(helper))).text).toBe('include "grid.config" .');
    expect(heard).toEqual([made]);
    expect(templateOf(sha256(made))).toBe('include "grid.config" . | sha256sum');
  });

  test('a checksum of a document is the same in both languages', async () => {
    const config = document('config', 'Config.', { title: a.string('x'), free: a.map('free') });
    const values = { x: '<a & b>\u2028"\n', free: { é: [0.1, 1e21], a: null } };
    const checksum = await both.value(sha256(config), values);
    expect(checksum).toBe(
      createHash('sha256')
        .update((await both.value(config, values)) as string)
        .digest('hex'),
    );
  });

  test('a document is never empty, and can be part of a text', async () => {
    const config = document('config', 'Config.', { a: a.integer('n') });
    expect(config.traits.nonEmpty).toBe(true);
    expect(await both.value(text`# head\n${config}`, { n: 1 })).toBe('# head\na: 1');
  });
});
