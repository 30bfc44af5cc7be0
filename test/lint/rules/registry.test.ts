import { expect, test } from 'vitest';
import { CHART_NAMES } from '../../../lib/charts/charts.ts';
import { loadDefinition } from '../../../lib/cli/loadDefinition.ts';
import { manifestFamilies } from '../../../lib/lint/rules/manifestRules.ts';
import { registry } from '../../../lib/lint/rules/registry.ts';

test('each rule that values or manifests can break is in the registry, and each of the registry can be broken', async () => {
  const charts = await Promise.all(CHART_NAMES.map(loadDefinition));
  const ofCharts = charts.flatMap(({ rules }) => rules.map(({ rule }) => rule.id));
  const ofManifests = manifestFamilies.flatMap(({ rules }) => rules.map(({ id }) => id));
  // No chart of ours has pods that run once, or two sidecars that users can add.
  const elsewhere = ['SK066', 'SG090', 'SG096', 'SG098', 'SG099'];
  const known = registry.families.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect([...new Set([...ofCharts, ...ofManifests, ...elsewhere])].sort()).toEqual([...known].sort());
});
