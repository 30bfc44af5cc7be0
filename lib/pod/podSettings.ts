import type { PodSecurityContext, PodSpec } from 'kubernetes-types/core/v1.js';
import type { Expression } from '../expressions/expression.ts';
import { notEmpty } from '../expressions/presence.ts';
import { defaults } from '../manifest/defaults.ts';
import { merged } from '../manifest/merged.ts';
import type { FieldsOf } from '../manifest/node.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { OpenShift } from './openShift.ts';

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
