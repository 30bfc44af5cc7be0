import { expect, test } from 'vitest';
import { remark } from '../../lib/manifest/remark.ts';
import { when } from '../../lib/manifest/when.ts';
import { a, bothMeanings, linesOf } from '../support/bothMeanings.ts';

const both = bothMeanings();
const on = a.boolean('on');

test('a remark stands above a field, and in no output', async () => {
  const node = { first: 1, field: remark('Why this: {{ so }}.', a.string('x')) };
  expect(await both.manifest(node, { x: 'y' })).toEqual({ first: 1, field: 'y' });
  expect(linesOf(node)).toBe('first: 1\n{{- /* Why this: {{ so }}. */}}\nfield: {{ .Values.x | quote }}');
});

test('a remark on a conditional node stands under its condition', async () => {
  const node = { first: 1, field: remark('Why.', when(on, 2)) };
  expect(await both.manifest(node, { on: false })).toEqual({ first: 1 });
  expect(linesOf(node)).toBe('first: 1\n{{- if .Values.on }}\n{{- /* Why. */}}\nfield: 2\n{{- end }}');
});

test.each([true, false])('a remark on a choice leaves both its sides, where the condition is %j', async (value) => {
  const node = { first: 1, field: remark('Outer.', remark('Why.', when(on, 2, 3))) };
  expect(await both.manifest(node, { on: value })).toEqual({ first: 1, field: value ? 2 : 3 });
});

test('a remark on an entry stands above its dash', async () => {
  const node = { list: [{ name: 'a' }, remark('Why.', { name: a.string('x') }), remark('Word.', 'c')] };
  expect(await both.manifest(node, { x: 'b' })).toEqual({ list: [{ name: 'a' }, { name: 'b' }, 'c'] });
});

test('a comment that would end itself is refused', () => {
  expect(() => remark('a */ b', 1)).toThrow('the comment "a */ b" holds */, which would end it');
});
