import type { ChartDefinition } from '../../chart/definition.ts';
import { table } from '../../chart/emit/valuesTable.ts';
import { registry } from '../rules/registry.ts';
import { allPages } from './pages.ts';
import { pageOfFacts, type RulePage } from './rulePage.ts';

/** docs/rules.md: what each rule says, by subject. */
export function rulesPage(charts: readonly ChartDefinition[]): string {
  const pages = new Map(allPages(charts).map((page) => [page.id, page]));
  const sections = registry.families.map(({ title, rules }) => {
    const rows = rules.map((rule) => rowOf(pages.get(rule.id) ?? pageOfFacts(rule)));
    return `## ${title}\n\n${table(COLUMNS, rows)}`;
  });
  const retired = Object.entries(registry.retired).map(([id, heir]) => `${id} (now ${heir})`);
  const free = registry.prefixes.map((prefix) => registry.next(prefix));
  return `${[OPENING, ...sections, `Retired ids: ${retired.join(', ')}.`, `Next free ids: ${free.join(', ')}.`].join('\n\n')}\n`;
}

const OPENING = `# Rules

What \`sidegrid doctor\` checks. Charts refuse values that break an error, and print warnings after the installation.
\`sidegrid doctor --explain SG035\` prints one rule. In a message, a name such as \`member.port\` is the value or fact of that name.

The tests generate this page from the rules.`;

const COLUMNS = ['Rule', 'Severity', 'What happens', 'In values', 'In manifests'];

function rowOf({ id, ...page }: RulePage): readonly string[] {
  const { severity, about, problem, fix, inManifests, source } = page;
  const [values, manifests] = about === undefined ? ['', fix] : [`\`${about}\`: ${fix}`, inManifests ?? ''];
  const message = problem.replace(/<([^>]+)>/g, '`$1`');
  return [`[${id}](${source})`, severity, message, values, manifests];
}
