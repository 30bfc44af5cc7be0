import type { ChartDefinition } from '../../chart/definition.ts';
import { UsageError } from '../../errors.ts';
import { nearest } from '../../values/validate.ts';
import { manifestFamilies } from '../rules/manifestRules.ts';
import { registry } from '../rules/registry.ts';
import { pageOfFacts, pageOfRule, printPage, type RulePage } from './rulePage.ts';

/**
 * What the rules of an id say: of charts, and of manifests.
 * @throws UsageError for an id that no rule has, with the nearest one
 */
export function pagesOf(id: string, charts: readonly ChartDefinition[]): string {
  const pages = allPages(charts);
  const wanted = id.toUpperCase();
  const found = pages.filter((page) => page.id === wanted);
  if (found.length > 0) return found.map(printPage).join('\n\n');
  const heir = Object.hasOwn(registry.retired, wanted) ? registry.retired[wanted] : undefined;
  if (heir !== undefined) throw new UsageError(`the rule ${wanted} is now a part of ${heir}`);
  const ids = [...new Set(pages.map((page) => page.id))];
  const guess = nearest(id, ids);
  const hint = guess === undefined ? `ids are such as ${ids[0] ?? 'SG100'}` : `did you mean ${guess}?`;
  throw new UsageError(`there is no rule ${JSON.stringify(id)}: ${hint}`);
}

/** A page of each rule of some charts, and of those that only manifests can break. */
export function allPages(charts: readonly ChartDefinition[]): readonly RulePage[] {
  const ofCharts = charts.flatMap(({ rules, props: { name } }) => rules.map((rule) => pageOfRule(rule, name)));
  const ofManifests = manifestFamilies
    .flatMap(({ rules }) => rules)
    .filter(({ remedy }) => remedy.values === undefined)
    .map(pageOfFacts);
  return [...firstOfEachId(ofCharts), ...ofManifests];
}

/** Charts share rules: hazelcast-operator-cr has those of sidecar-grid that mean something to it. */
function firstOfEachId(pages: readonly RulePage[]): readonly RulePage[] {
  const byId = new Map<string, RulePage>();
  for (const page of pages) if (!byId.has(page.id)) byId.set(page.id, page);
  return [...byId.values()];
}
