import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hazelcastOperatorCr } from '../../lib/charts/hazelcast-operator-cr/definition.ts';
import type { Declaration } from '../../lib/values/declaration.ts';
import { cell, codeIn, rowsWith } from './markdownTables.ts';

const PAGE = 'docs/operator.md';
const text = readFileSync(PAGE, 'utf8');

/** Settings of one map stand by their own names, those of Management Center under a row of its own. */
const SHORT = /^(member\.maps\.\*\.|managementCenter\.)/;

test('each value of the chart is in one of the two tables, itself or as a part of another', () => {
  const named = rowsWith('Values', PAGE).flatMap((row) => codeIn(cell(row, 'Values')));
  const isNamed = (path: string) =>
    [path, path.replace(SHORT, '')].some((each) => named.some((name) => `${each}.`.startsWith(`${name}.`)));
  const paths = leaves(hazelcastOperatorCr.props.values, []);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !isNamed(path))).toEqual([]);
});

test('each rule of what has no field is told with the value that it is about', () => {
  const rules = hazelcastOperatorCr.rules.filter(({ rule }) => /^OP0[1238]/.test(rule.id));
  const rows = rowsWith('Rule', PAGE);
  expect(rules.length).toBeGreaterThan(20);
  for (const { rule, place } of rules.filter((applied) => applied.rule.id !== 'OP080')) {
    const row = rows.find((one) => cell(one, 'Rule') === rule.id);
    expect(codeIn(cell(row ?? {}, 'Values')), rule.id).toContain(place);
  }
});

test('the page says what was not tried, and of which operator the fields are', () => {
  expect(text).toContain('None of this was tested with an operator.');
  expect(text).toContain('0f13b8d');
});

function leaves({ shape }: Declaration, path: readonly string[]): readonly string[] {
  if (shape.type === 'object')
    return Object.entries(shape.fields).flatMap(([name, field]) => leaves(field, [...path, name]));
  const isMaps = path.join('.') === 'member.maps';
  if (isMaps && shape.type === 'map') return leaves(shape.of, [...path, '*']);
  return [path.join('.')];
}
