import { defineRule, type Rule } from '../rules/rule.ts';
import { hasAnyKey } from '../expressions/collections.ts';
import type { Expression } from '../expressions/expression.ts';
import type { FreeMap } from '../values/collections.ts';

/** What {@link podSpecRule} takes. */
export interface PodSpecRuleProps {
  /** Its name forever. */
  readonly id: string;
  /** Fields of a pod that the chart sets, with the value for each. */
  readonly managed: Readonly<Record<string, string>>;
  /** Fields of a pod that never change. */
  readonly fixed: readonly string[];
}

/** The rule for the value `podSpec`: the chart's own fields win over fields of the same name. */
export function podSpecRule({ id, managed, fixed }: PodSpecRuleProps): Rule<{ readonly podSpec: Expression<FreeMap> }> {
  return defineRule({
    id,
    severity: 'error',
    place: 'podSpec',
    broken: ({ podSpec }) => hasAnyKey(podSpec, [...Object.keys(managed), ...fixed]),
    message: `The chart already sets a field that is in here, so yours would be lost. ${fixed.join(' and ')} never change, and other values set the rest.`,
    remedy: {
      values: `Set ${Object.entries(managed)
        .map(([field, value]) => (field === value ? field : `${value} in place of ${field}`))
        .join(', ')}.`,
    },
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec',
  });
}
