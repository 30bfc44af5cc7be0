import type { TopologySpreadConstraint } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Input } from '../expressions/expression.ts';
import { orElse } from '../expressions/presence.ts';
import { block, type NamedBlock } from '../manifest/block.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import type { AvailabilityReference } from './values.ts';

/** What happens to a pod that would break the spread. */
export type WhenUnsatisfiable = 'DoNotSchedule' | 'ScheduleAnyway';

/** What {@link spreadConstraints} take. */
export interface SpreadConstraintsProps {
  /** Name of the block that they are in. */
  readonly name: string;
  readonly availability: AvailabilityReference;
  /** Labels of the pods that spread. */
  readonly podLabels: NamedBlock;
  /** A Deployment keeps the pods. */
  readonly isDeployment: Input<boolean>;
  /** What happens to a pod that would break the spread, unless the user says. @default 'DoNotSchedule' */
  readonly whenUnsatisfiable?: Input<WhenUnsatisfiable>;
}

/**
 * Spreads pods over nodes, and over zones where a zone may fail. Tainted nodes do not count as places: else a control
 * plane would keep pods pending.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export function spreadConstraints(props: SpreadConstraintsProps): ListTemplate<TopologySpreadConstraint> {
  const { name, availability, podLabels, isDeployment, whenUnsatisfiable = 'DoNotSchedule' } = props;
  const { mode, spread: settings } = availability;
  const over = (topologyKey: string, wanted: Input<WhenUnsatisfiable>): Templated<TopologySpreadConstraint> => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: orElse(settings.whenUnsatisfiable, wanted),
    nodeTaintsPolicy: 'Honor',
    labelSelector: { matchLabels: podLabels },
    // The pods of a rollout count by themselves: else the old ones among them would leave the new ones crowded.
    matchLabelKeys: when(isDeployment, ['pod-template-hash']),
  });
  // Copies in other zones survive a node too, and two strict spreads would leave pods pending that one has room for.
  const overNodes = choose<WhenUnsatisfiable>(equal(mode, 'zone'), 'ScheduleAnyway', whenUnsatisfiable);
  return block(name, 'Spread the pods over nodes, and over zones with availability.mode=zone.', [
    when(equal(mode, 'zone'), over('topology.kubernetes.io/zone', whenUnsatisfiable)),
    when(notEqual(mode, 'none'), over('kubernetes.io/hostname', overNodes)),
    spread(settings.extra),
  ]);
}
