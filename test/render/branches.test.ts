import { expect, test } from 'vitest';
import { equal, notEqual } from '../../lib/expressions/compare.ts';
import { and, not } from '../../lib/expressions/logic.ts';
import { branchLines, type Branch } from '../../lib/render/branches.ts';
import { a, scopeOf } from '../support/bothMeanings.ts';

const [x, y] = [a.boolean('x'), a.boolean('y')];
const topology = a.string('topology', { words: ['sidecar', 'embedded', 'client-server'] });
const branch = (condition: Branch['condition'], ...lines: readonly string[]): Branch => ({ condition, lines });
const print = (...branches: readonly Branch[]) =>
  branchLines(branches, (condition) => condition.condition(scopeOf()).text).map((line) =>
    line.replace(/[{}-]{2,3} ?| ?}}/g, ''),
  );

test('what always stands has no condition', () => {
  expect(print(branch(undefined, 'a'), branch(x, 'b', 'c'))).toEqual(['a', 'if .Values.x', 'b', 'c', 'end']);
});

test('a condition and its opposite are one block', () => {
  expect(print(branch(x, 'a'), branch(not(x), 'b'))).toEqual(['if .Values.x', 'a', 'else', 'b', 'end']);
  expect(print(branch(notEqual(topology, 'sidecar'), 'a'), branch(equal(topology, 'sidecar'), 'b'))).toEqual([
    'if ne .Values.topology "sidecar"',
    'a',
    'else',
    'b',
    'end',
  ]);
});

test('all words of a choice are one block', () => {
  const words = ['sidecar', 'embedded', 'client-server'].map((word) => branch(equal(topology, word), word));
  expect(print(...words)).toEqual([
    'if eq .Values.topology "sidecar"',
    'sidecar',
    'else if eq .Values.topology "embedded"',
    'embedded',
    'else',
    'client-server',
    'end',
  ]);
});

test.each([
  ['conditions that may both hold', x, y],
  ['conditions of which none may hold', and(x, y), not(x)],
])('%s stay two blocks', (_name, first, second) => {
  expect(print(branch(first, 'a'), branch(second, 'b')).filter((line) => line === 'end')).toHaveLength(2);
});

test('blocks with something between them stay two', () => {
  expect(print(branch(x, 'a'), branch(undefined, 'b'), branch(not(x), 'c'))).toEqual([
    'if .Values.x',
    'a',
    'end',
    'b',
    'if not .Values.x',
    'c',
    'end',
  ]);
});

test('lines of a block are indented as it is', () => {
  expect(branchLines([branch(x, '  a')], () => 'x', '  ')).toEqual(['  {{- if x }}', '  a', '  {{- end }}']);
});
