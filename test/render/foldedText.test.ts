import { describe, expect, test } from 'vitest';
import { release } from '../../lib/expressions/builtin.ts';
import { Literal } from '../../lib/expressions/literal.ts';
import { text } from '../../lib/expressions/text.ts';
import { foldedLines } from '../../lib/render/foldedText.ts';
import { a, bothMeanings, linesOf, scopeOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const LONG = 'word '.repeat(40).trim();

test('a long text is a folded block', async () => {
  const lines = linesOf({ description: text`${LONG} of ${release.name}, ${LONG}` }).split('\n');
  expect(lines[0]).toBe('description: >-');
  expect(lines.every((line) => line.length <= 120)).toBe(true);
  await both.manifest({ description: text`${LONG} of ${release.name}, ${LONG}`, list: [LONG, { a: LONG }] });
});

test('a text for another template language keeps its braces', async () => {
  const node = { description: `{{ $value }} members, ${LONG} {{ $labels.map }}.` };
  expect(linesOf(node)).toContain('  {{ "{{ $value }}" }} members, word');
  await both.manifest(node);
});

describe.each<[string, Parameters<typeof foldedLines>[1]]>([
  ['is short', text`word of ${release.name}.`],
  ['has two spaces', Literal.of(`a  b ${LONG}`)],
  ['has a line feed', Literal.of(`a\nb ${LONG}`)],
  ['starts with a space', Literal.of(` ${LONG}`)],
  ['ends in a space', Literal.of(`${LONG} `)],
  ['starts with a value', text`${release.name} ${LONG}`],
  ['ends in a value', text`${LONG} ${release.name}`],
  ['holds what may have a line feed', text`${LONG} ${a.string('free')} ${LONG}`],
  ['is not ASCII', Literal.of(`é ${LONG}`)],
])('a text that %s', (_name, given) => {
  test('is not folded', () => {
    expect(foldedLines('a:', given, 0, scopeOf())).toBeUndefined();
  });
  test('arrives as it is', async () => {
    await both.manifest({ a: given, b: 1 }, { free: 'a \n  b\t' });
  });
});

test.each(['#', '- a', 'a: b', '"', '\\', '|', '%', "'"])(
  'a word that means something to YAML arrives: %j',
  async (word) => {
    await both.manifest({ a: `${LONG} ${word} ${LONG} ${word}` });
  },
);
