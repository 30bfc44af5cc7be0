import type { PodSecurityContext, PodSpec } from 'kubernetes-types/core/v1.js';
import { hasAnyKey } from '../expressions/collections.ts';
import type { Expression } from '../expressions/expression.ts';
import { notEmpty } from '../expressions/presence.ts';
import { spread } from '../manifest/each.ts';
import { defaults, merged } from '../manifest/merged.ts';
import type { FieldsOf } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import { defineRule, type Rule } from '../rules/rule.ts';
import type { FreeMap } from '../values/collections.ts';
import type { OpenShift } from './securityContext.ts';

/** Values that shape all pods of a chart. */
export interface PodSettingsValues {
  readonly priorityClassName: Expression<string>;
  readonly podSecurityContext: Expression<FreeMap>;
  readonly imagePullSecrets: Expression<readonly FreeMap[]>;
  readonly global: { readonly imagePullSecrets: Expression<readonly FreeMap[]> };
  readonly nodeSelector: Expression<FreeMap>;
  readonly tolerations: Expression<readonly FreeMap[]>;
}

/**
 * Fields of a pod that are the same for all pods of a chart, whatever runs in them. What its containers need of the security
 * context applies unless the user sets it.
 */
export function podSettings(
  values: PodSettingsValues,
  openShift: OpenShift,
  needed?: Partial<FieldsOf<PodSecurityContext>>,
): Partial<FieldsOf<PodSpec>> {
  const own = openShift.adapt(values.podSecurityContext);
  return {
    priorityClassName: when(notEmpty(values.priorityClassName), values.priorityClassName),
    securityContext: needed ? merged<PodSecurityContext>(own, defaults(needed)) : own,
    imagePullSecrets: [spread(values.global.imagePullSecrets), spread(values.imagePullSecrets)],
    nodeSelector: values.nodeSelector,
    tolerations: values.tolerations,
  };
}

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
