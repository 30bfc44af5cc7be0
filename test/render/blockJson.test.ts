import { expect, test } from 'vitest';
import { block } from '../../lib/manifest/block.ts';
import { when } from '../../lib/manifest/when.ts';
import { BlockJson } from '../../lib/render/blockJson.ts';
import { a, bothMeanings } from '../support/bothMeanings.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';

const both = bothMeanings();

test('fields of all kinds become the same JSON in both back-ends', async () => {
  const json = new BlockJson(
    block('fields', 'Fields.', {
      text: a.string('text'),
      literal: '{{pod}} <a & b> "c" \\d',
      count: a.integer('count'),
      ratio: 0.5,
      big: 1234567,
      on: when(a.boolean('on'), true),
      off: when(a.boolean('off'), true),
      list: [1, a.string('text'), { deep: a.integer('count') }],
      empty: {},
    }),
  );
  for (const text of HOSTILE_TEXTS) {
    const value = (await both.value(json, { text, count: 7, on: true, off: false })) as string;
    expect(JSON.parse(value)).toEqual({
      text,
      literal: '{{pod}} <a & b> "c" \\d',
      count: 7,
      ratio: 0.5,
      big: 1234567,
      on: true,
      list: [1, text, { deep: 7 }],
      empty: {},
    });
  }
});
