import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectValues } from './declaredValues.ts';
import { cell, codeIn, rowsWith } from './markdownTables.ts';

const PAGE = 'docs/coverage.md';

/** Every value of the official charts, as recorded from their repository. */
const official = JSON.parse(readFileSync('test/docs/officialValues.json', 'utf8')) as {
  readonly commit: string;
  readonly values: readonly string[];
};

const rows = rowsWith('Ours', PAGE);

test('every value of the official charts has one row, and no row is of a value that they do not have', () => {
  const named = rowsWith('Official value', PAGE).flatMap((row) => codeIn(cell(row, 'Official value')));
  expect([...named].sort()).toEqual([...official.values].sort());
});

test('the page names the commit that the values were read at', () => {
  expect(readFileSync(PAGE, 'utf8')).toContain(official.commit);
});

describe('every value that we name is one of the chart', () => {
  expectValues(rows.flatMap((row) => codeIn(cell(row, 'Ours'))));
});

test('a row without a value of ours says why', () => {
  const silent = rows.filter((row) => codeIn(cell(row, 'Ours')).length === 0 && cell(row, 'How, or why not') === '');
  expect(silent).toEqual([]);
});
