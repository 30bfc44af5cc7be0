import type { TopologySpreadConstraint } from 'kubernetes-types/core/v1.js';
import { hostAntiAffinity, type WhenUnsatisfiable } from '../../availability/placement.ts';
import { choose } from '../../expressions/choose.ts';
import { equal, notEqual } from '../../expressions/compare.ts';
import type { Input } from '../../expressions/expression.ts';
import { and, or } from '../../expressions/logic.ts';
import { orElse } from '../../expressions/presence.ts';
import { block } from '../../manifest/block.ts';
import type { Templated } from '../../manifest/node.ts';
import { spread } from '../../manifest/spread.ts';
import { when } from '../../manifest/when.ts';
import type { OperatorCluster } from './cluster.ts';
import type { Hazelcast } from './resources.ts';

/**
 * Where members run: as pods of the chart sidecar-grid. The operator adds a constraint of its own over nodes or zones, by
 * its mode, that is as soft as can be; a second one of the same topology and softness would be refused by Kubernetes.
 * @see https://github.com/hazelcast/hazelcast-platform-operator/blob/0f13b8d422af0e2de40d1990e171f0dd9706a291/internal/controller/hazelcast/hazelcast_resources.go#L2919-L2945
 */
export function scheduling(cluster: OperatorCluster): Templated<Hazelcast['spec']['scheduling']> {
  const { values, podLabels } = cluster;
  const { mode, spread: settings } = values.availability;
  const over = (topologyKey: string, whenUnsatisfiable: Input<string>) =>
    ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable,
      nodeTaintsPolicy: 'Honor',
      labelSelector: { matchLabels: podLabels },
    }) satisfies Templated<TopologySpreadConstraint>;
  const isStrict = notEqual(settings.whenUnsatisfiable, 'ScheduleAnyway');
  const isZone = equal(mode, 'zone');
  const overNodes = choose<WhenUnsatisfiable>(isZone, 'ScheduleAnyway', 'DoNotSchedule');
  return {
    affinity: hostAntiAffinity('affinity', values.availability, podLabels, values.affinity),
    tolerations: values.tolerations,
    nodeSelector: values.nodeSelector,
    topologySpreadConstraints: block('spreadConstraints', 'Spread constraints that the operator does not add.', [
      when(and(isZone, isStrict), over('topology.kubernetes.io/zone', 'DoNotSchedule')),
      when(
        or(isZone, and(notEqual(mode, 'none'), isStrict)),
        over('kubernetes.io/hostname', orElse(settings.whenUnsatisfiable, overNodes)),
      ),
      spread(settings.extra),
    ]),
  };
}
