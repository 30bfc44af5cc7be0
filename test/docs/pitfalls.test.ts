import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cell, codeIn, rowsWith } from './markdownTables.ts';

const PAGE = 'docs/pitfalls.md';
const rows = rowsWith('Pitfall', PAGE);

test('each pitfall names a file of values, and each file has its pitfall', () => {
  const files = readdirSync('test/charts/sidecar-grid/pitfalls').filter((name) => name.endsWith('.yaml'));
  const named = rows.flatMap((row) => codeIn(cell(row, 'Values')));
  expect(rows.filter((row) => codeIn(cell(row, 'Values')).length === 0)).toEqual([]);
  expect([...new Set(named)].sort()).toEqual(files.map((name) => name.replace('.yaml', '')).sort());
});

test('each pitfall has a source, which the end of the page explains', () => {
  const explained = [...readFileSync(PAGE, 'utf8').matchAll(/^\[([^\]]+)\]: https:\/\//gm)].map((match) => match[1]);
  const used = rows.flatMap((row) => [...cell(row, 'Source').matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]));
  expect(rows.filter((row) => !cell(row, 'Source').includes('['))).toEqual([]);
  expect([...new Set(used)].sort()).toEqual(explained.sort());
});
