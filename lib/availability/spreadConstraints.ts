import type { TopologySpreadConstraint } from 'kubernetes-types/core/v1.js';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { orElse } from '../expressions/presence.ts';
import type { ListTemplate, Templated } from '../manifest/node.ts';
import { spread } from '../manifest/spread.ts';
import { when } from '../manifest/when.ts';
import type { NamedBlock } from '../manifest/block.ts';
import type { AvailabilityReference } from './values.ts';

/**
 * Spreads pods over nodes, and over zones where a zone may fail. Tainted nodes do not count as places: else a control
 * plane would keep pods pending.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export function spreadConstraints(
  availability: AvailabilityReference,
  selectorLabels: NamedBlock,
  isDeployment: Expression<boolean>,
): ListTemplate<TopologySpreadConstraint> {
  const { mode, spread: settings } = availability;
  const over = (topologyKey: string): Templated<TopologySpreadConstraint> => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: orElse(settings.whenUnsatisfiable, 'DoNotSchedule'),
    nodeTaintsPolicy: 'Honor',
    labelSelector: { matchLabels: selectorLabels },
    // The pods of a rollout count by themselves: else the old ones among them would leave the new ones crowded.
    matchLabelKeys: when(isDeployment, ['pod-template-hash']),
  });
  return [
    when(equal(mode, 'zone'), over('topology.kubernetes.io/zone')),
    when(notEqual(mode, 'none'), over('kubernetes.io/hostname')),
    spread(settings.extra),
  ];
}
