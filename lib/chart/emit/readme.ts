import type { AppliedRule } from '../../rules/judge.ts';
import type { ChartDefinitionProps } from '../definitionProps.ts';
import { table, valuesTable } from './valuesTable.ts';

/** The chart's README.md: what it is, its values, its rules. */
export function readme(props: ChartDefinitionProps<unknown, unknown>, rules: readonly AppliedRule[]): string {
  const { name, version, appVersion, description, readme: opening } = props;
  const parts = [
    `# ${name}`,
    description,
    `Chart ${version}, app ${appVersion}.`,
    ...(opening === undefined ? [] : [opening.trim()]),
    '## Values',
    valuesTable(props.values),
  ];
  if (rules.length > 0)
    parts.push(
      '## Rules',
      'The chart rejects values with an error. It prints warnings after the installation.',
      rulesTable(rules),
    );
  return `${parts.join('\n\n')}\n`;
}

/** The rules as a Markdown table. */
function rulesTable(rules: readonly AppliedRule[]): string {
  const rows = rules.map(({ rule: { id, source, severity }, place, remedy }) => [
    `[${id}](${source})`,
    severity,
    `\`${place}\``,
    remedy,
  ]);
  return table(['Rule', 'Severity', 'Value', 'What to do'], rows);
}
