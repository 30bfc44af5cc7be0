import type { ChartDefinition } from '../../chart/definition.ts';
import { UsageError } from '../../errors.ts';
import type { Rule } from '../../rules/rule.ts';
import { collisionRules } from '../../sidecars/collisionRules.ts';
import { nearest } from '../../values/validate.ts';
import { manifestFamilies } from '../rules/manifestRules.ts';
import { firstOfEachId, registry } from '../rules/registry.ts';
import { pageOfFacts, pageOfRule, printPage, type RulePage } from './rulePage.ts';

/** docs/rules.md: what each rule says, by subject. */
export function rulesPage(charts: readonly ChartDefinition[]): string {
  const pages = new Map(allPages(charts).map((page) => [page.id, page]));
  // Charts apply a collision rule once for each sidecar.
  const pageOf = (rule: Rule<never>) =>
    (collisionRules.includes(rule) ? undefined : pages.get(rule.id)) ?? pageOfFacts(rule);
  const sections = registry.families.map(({ title, rules }) => {
    return [`## ${title}`, ...rules.map((rule) => entryOf(pageOf(rule)))].join('\n\n');
  });
  const retired = Object.entries(registry.retired).map(([id, heir]) => `${id} (now ${heir})`);
  const free = registry.prefixes.map((prefix) => registry.next(prefix));
  return `${[OPENING, ...sections, `Retired ids: ${retired.join(', ')}.`, `Next free ids: ${free.join(', ')}.`].join('\n\n')}\n`;
}

const OPENING = `# Rules

What \`sidegrid doctor\` checks. Charts refuse values that break an error, and print warnings after the installation.
\`sidegrid doctor --explain SG035\` prints one rule. In a message, a name such as \`member.port\` means
its value, in values or in manifests. A name such as \`member count\` means a number that several values decide.

The tests generate this page from the rules.`;

function entryOf({ id, ...page }: RulePage): string {
  const { severity, about, problem, fix, inManifests, source } = page;
  const message = problem.replace(/<([^>]+)>/g, '`$1`');
  const remedies = [
    about === undefined ? undefined : `- In values, \`${about}\`: ${fix}`,
    about === undefined ? `- In manifests: ${fix}` : inManifests && `- In manifests: ${inManifests}`,
  ];
  return [
    `### ${id}`,
    '',
    `**${severity === 'error' ? 'Error' : 'Warning'}.** ${message} [Source](${source})`,
    '',
    ...remedies.filter((remedy) => remedy !== undefined),
  ].join('\n');
}

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
  // hazelcast-operator-cr has those rules of sidecar-grid that mean something to it.
  return [...firstOfEachId(ofCharts), ...ofManifests];
}
