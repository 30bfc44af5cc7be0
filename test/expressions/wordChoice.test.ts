import { expect, test } from 'vitest';
import { equal, notEqual } from '../../lib/expressions/compare.ts';
import { or } from '../../lib/expressions/logic.ts';
import { joinChoices, narrows } from '../../lib/expressions/wordChoice.ts';
import { a, templateOf } from '../support/bothMeanings.ts';

const mode = a.string('mode', { words: ['none', 'node', 'zone', 'rack'] });
const other = a.string('other');
const on = a.boolean('on');

test.each([
  ['and', [equal(mode, 'zone'), on, notEqual(mode, 'none')], ['eq .Values.mode "zone"', '.Values.on']],
  ['or', [equal(mode, 'zone'), equal(mode, 'node'), equal(mode, 'none')], ['ne .Values.mode "rack"']],
  ['or', [equal(mode, 'zone'), equal(mode, 'node')], ['eq .Values.mode "node"', 'eq .Values.mode "zone"']],
  ['and', [notEqual(mode, 'zone'), notEqual(mode, 'node')], ['or (eq .Values.mode "none") (eq .Values.mode "rack")']],
  ['and', [notEqual(other, 'a'), notEqual(other, 'b')], ['ne .Values.other "a"', 'ne .Values.other "b"']],
  ['or', [notEqual(other, 'a'), notEqual(other, 'b')], ['true']],
  ['or', [equal(mode, 'zone'), equal(other, 'zone')], ['eq .Values.mode "zone"', 'eq .Values.other "zone"']],
  ['and', [on, equal(mode, 'zone')], ['.Values.on', 'eq .Values.mode "zone"']],
] as const)('%s of questions about words', (operator, operands, expected) => {
  expect(joinChoices(operator, operands).map(templateOf).sort()).toEqual([...expected].sort());
});

test.each([
  [equal(mode, 'zone'), notEqual(mode, 'none'), true],
  [equal(mode, 'zone'), or(equal(mode, 'zone'), equal(mode, 'node')), true],
  [notEqual(mode, 'zone'), equal(mode, 'none'), false],
  [notEqual(other, 'a'), notEqual(other, 'b'), false],
  [equal(mode, 'zone'), equal(other, 'zone'), false],
  [on, equal(mode, 'zone'), false],
])('one choice narrows another', (from, to, expected) => {
  expect(narrows(from, to)).toBe(expected);
});
