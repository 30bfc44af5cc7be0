import { freeObjects } from '../values/collections.ts';
import type { ScalarDeclaration } from '../values/declaration.ts';
import { string } from '../values/scalars.ts';

/** Values that change labels on the way from a target to Prometheus. */
export const relabelingFields = {
  relabelings: freeObjects({ description: 'Relabeling of targets before the scrape, as RelabelConfig objects.' }),
  metricRelabelings: freeObjects({ description: 'Relabeling of metrics after the scrape, as RelabelConfig objects.' }),
};

/**
 * A duration as the Prometheus operator takes it, which is not as Go has it: `30s`, `1m30s`, `1d`; or empty.
 * @see https://github.com/prometheus-operator/prometheus-operator/blob/v0.93.0/pkg/apis/monitoring/v1/types.go
 */
export function prometheusDuration(description: string): ScalarDeclaration<string> {
  const parts = ['y', 'w', 'd', 'h', 'm', 's', 'ms'].map((unit) => `([0-9]+${unit})?`);
  return string({ description, default: '', pattern: `^${parts.join('')}$`, maxLength: 32, safe: true });
}
