import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../lib/expressions/strings.ts';
import { text } from '../../lib/expressions/text.ts';
import { Document } from '../../lib/manifest/document.ts';
import { a, bothMeanings, scopeOf, templateOf } from '../support/bothMeanings.ts';
import { document } from '../../lib/render/document.ts';

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
