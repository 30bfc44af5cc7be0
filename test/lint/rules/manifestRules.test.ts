import { expect, test } from 'vitest';
import { sidecarGrid } from '../../../lib/charts/sidecar-grid/definition.ts';
import { manifestFamilies } from '../../../lib/lint/rules/manifestRules.ts';

test('a rule that only manifests can break has an id from SG100 on, which no chart has', () => {
  const rules = manifestFamilies.flatMap((family) => family.rules);
  const ids = rules.filter(({ remedy }) => remedy.values === undefined).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^SG1\d\d$/);
  const ofChart = sidecarGrid.rules.map(({ rule }) => rule.id);
  expect(ids.filter((id) => ofChart.includes(id))).toEqual([]);
});
