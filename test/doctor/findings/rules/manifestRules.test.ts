import { expect, test } from 'vitest';
import { sidecarGrid } from '../../../../lib/charts/sidecar-grid/definition.ts';
import { borrowedRules } from '../../../../lib/doctor/findings/rules/borrowedRules.ts';
import { manifestRules } from '../../../../lib/doctor/findings/rules/manifestRules.ts';
import { rowsWith } from '../../../docs/markdownTables.ts';

const PAGE = 'docs/doctor.md';

test('each rule has an id of its own, from SG100 on, which no chart has', () => {
  const ids = manifestRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^SG1\d\d$/);
  const ofChart = sidecarGrid.rules.map(({ rule }) => rule.id);
  expect(ids.filter((id) => ofChart.includes(id))).toEqual([]);
});

test('docs/doctor.md lists the rules of manifests', () => {
  const rows = manifestRules.map(({ id, severity, about, fix, source }) => ({
    Rule: id,
    Severity: severity,
    'Must be true': about,
    Fix: fix,
    Source: `[source](${source})`,
  }));
  expect(rowsWith('Must be true', PAGE)).toEqual(rows.sort((left, right) => (left.Rule < right.Rule ? -1 : 1)));
});

test('docs/doctor.md lists the rules of the chart that manifests can break', () => {
  const rows = Object.entries(borrowedRules).map(([id, { fix }]) => {
    const { severity, source } = sidecarGrid.rules.find(({ rule }) => rule.id === id)?.rule ?? {};
    return { Rule: id, Severity: severity, 'In manifests': fix, Source: `[source](${source ?? ''})` };
  });
  expect(rowsWith('In manifests', PAGE)).toEqual(rows);
});
