import { defineRule, type Rule } from '../rules/rule.ts';
import { hasAnyKey } from '../expressions/collections.ts';
import type { Expression } from '../expressions/expression.ts';
import type { FreeMap } from '../values/collections.ts';

/** What {@link podSpecRule} takes. */
export interface PodSpecRuleProps {
  /** Its name for ever. */
  readonly id: string;
  /** Fields of a pod that the chart makes, with the value that sets each. */
  readonly managed: Readonly<Record<string, string>>;
  /** Fields of a pod that are always the same. */
  readonly fixed: readonly string[];
}

/** The rule for the value `podSpec`: of two fields of one name the chart's own wins, so the user's would be lost. */
export function podSpecRule({ id, managed, fixed }: PodSpecRuleProps): Rule<{ readonly podSpec: Expression<FreeMap> }> {
  return defineRule({
    id,
    severity: 'error',
    place: 'podSpec',
    broken: ({ podSpec }) => hasAnyKey(podSpec, [...Object.keys(managed), ...fixed]),
    message: `a field of it is one that the chart makes, and this one would be lost: ${fixed.join(' and ')} never change, the others have values of their own.`,
    remedy: {
      values: `Set ${Object.entries(managed)
        .map(([field, value]) => (field === value ? field : `${value} in place of ${field}`))
        .join(', ')}.`,
    },
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec',
  });
}
