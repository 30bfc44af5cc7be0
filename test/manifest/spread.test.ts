import { expect, test } from 'vitest';
import { spread } from '../../lib/manifest/spread.ts';
import { when } from '../../lib/manifest/when.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { a, bothMeanings, linesOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const items = a.list('items');

test("the user's entries stand among others, in their order", async () => {
  const node = { list: ['first', spread(items), 'last', spread(items)] };
  expect(await both.manifest(node, { items: [{ b: [] }, 'x'] })).toEqual({
    list: ['first', { b: [] }, 'x', 'last', { b: [] }, 'x'],
  });
});

test('hostile entries arrive as they are', async () => {
  const entries = [...HOSTILE_TEXTS, 0.1, 1e21, true, [], {}, [[]], { '': [''] }];
  expect(await both.manifest({ list: [spread(items)] }, { items: entries })).toEqual({ list: entries });
});

test('a list of nothing but absent entries is absent', async () => {
  const node = { always: 1, list: [spread(items), when(a.boolean('on'), spread(a.list('maybe', { optional: true })))] };
  expect(await both.manifest(node, { items: [], on: true })).toEqual({ always: 1 });
  expect(await both.manifest(node, { items: [], on: true, maybe: [1] })).toEqual({ always: 1, list: [1] });
});

test('a spread reads as a person would write it', () => {
  expect(linesOf({ list: ['a', spread(items)] })).toMatchInlineSnapshot(`
    "list:
      - a
      {{- with .Values.items }}
      {{- toYaml . | nindent 2 }}
      {{- end }}"
  `);
});
