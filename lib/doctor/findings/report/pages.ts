import type { ChartDefinition } from '../../../chart/definition.ts';
import { UsageError } from '../../../errors.ts';
import { nearest } from '../../../values/validate.ts';
import { borrowedRules } from '../rules/borrowedRules.ts';
import type { ManifestRule } from '../rules/manifestRule.ts';
import { manifestRules } from '../rules/manifestRules.ts';
import { pageOfRule, printPage, type RulePage } from './rulePage.ts';

/**
 * What the rules of an id say: of charts, and of manifests.
 * @throws UsageError for an id that no rule has, with the nearest one
 */
export function pagesOf(id: string, charts: readonly ChartDefinition[]): string {
  const pages = allPages(charts);
  const found = pages.filter((page) => page.id === id.toUpperCase());
  if (found.length > 0) return found.map(printPage).join('\n\n');
  const ids = [...new Set(pages.map((page) => page.id))];
  const guess = nearest(id, ids);
  const hint = guess === undefined ? `ids are such as ${ids[0] ?? 'SG100'}` : `did you mean ${guess}?`;
  throw new UsageError(`there is no rule ${JSON.stringify(id)}: ${hint}`);
}

function allPages(charts: readonly ChartDefinition[]): readonly RulePage[] {
  const ofCharts = charts.flatMap(({ rules, props: { name } }) =>
    rules.map((rule) => withManifests(pageOfRule(rule, name), name)),
  );
  return [...firstOfEachId(ofCharts), ...manifestRules.map(pageOfManifestRule)];
}

/** Charts share rules: hazelcast-operator-cr has those of sidecar-grid that mean something to it. */
function firstOfEachId(pages: readonly RulePage[]): readonly RulePage[] {
  const byId = new Map<string, RulePage>();
  for (const page of pages) if (!byId.has(page.id)) byId.set(page.id, page);
  return [...byId.values()];
}

/** Manifests are judged by rules of the chart sidecar-grid too. */
function withManifests(page: RulePage, chart: string): RulePage {
  const means = chart === 'sidecar-grid' && Object.hasOwn(borrowedRules, page.id) ? borrowedRules[page.id] : undefined;
  return { ...page, inManifests: means?.fix };
}

function pageOfManifestRule({ id, severity, about, fix, source }: ManifestRule): RulePage {
  return {
    id,
    severity,
    where: 'manifests',
    about,
    problem: undefined,
    fix,
    inManifests: undefined,
    reads: [],
    source,
  };
}
