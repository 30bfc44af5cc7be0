import { argument } from '../../expressions/goText.ts';
import type { Scope } from '../../expressions/scope.ts';
import { textTemplate } from '../../render/scalarTemplate.ts';
import { type AppliedRule, messageOf } from '../../rules/judge.ts';
import type { PrintedHelper } from './templates.ts';

/** A helper that fails with all broken rules at once, and a template that includes it, so that Helm runs it. */
export function ruleErrorsTemplate(
  rules: readonly AppliedRule[],
  scope: Scope,
): { readonly helpers: readonly PrintedHelper[]; readonly templates: readonly (readonly [string, string])[] } {
  const errors = rules.filter(({ rule }) => rule.severity === 'error');
  if (errors.length === 0) return { helpers: [], templates: [] };
  const name = `${scope.chartName}.validate`;
  const checks = errors.flatMap((error) => [
    `{{- if ${error.broken.condition(scope).text} }}`,
    `  {{- $errors = append $errors ${argument(messageOf(error).template(scope))} }}`,
    '{{- end }}',
  ]);
  const helper = [
    '{{- /* Reject values that would lose data or fail at run time. */}}',
    `{{- define "${name}" -}}`,
    '{{- $errors := list }}',
    ...checks,
    '{{- if $errors }}',
    '  {{- fail (join "\\n" $errors) }}',
    '{{- end }}',
    '{{- end }}',
  ];
  return {
    helpers: [{ name: 'validate', text: helper.join('\n') }],
    templates: [['templates/validate.yaml', `{{- include "${name}" . }}\n`]],
  };
}

/** The lines of NOTES.txt that warn. */
export function ruleWarningsTemplate(rules: readonly AppliedRule[], scope: Scope): readonly string[] {
  return rules
    .filter(({ rule }) => rule.severity === 'warning')
    .flatMap((warning) => [
      `{{- if ${warning.broken.condition(scope).text} }}`,
      '',
      `WARNING: ${textTemplate(messageOf(warning), scope)}`,
      '{{- end }}',
    ]);
}
