import type { Affinity, PodAffinityTerm, PodAntiAffinity, TopologySpreadConstraint } from 'kubernetes-types/core/v1.js';
import { choose } from '../expressions/choose.ts';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression, Input } from '../expressions/expression.ts';
import { defaultIfEmpty } from '../expressions/presence.ts';
import { partial, type NamedPartial } from '../manifest/partial.ts';
import { spread } from '../manifest/each.ts';
import { defaults, merged } from '../manifest/merged.ts';
import type { ListTemplate, MapTemplate, Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { AvailabilityReference } from './values.ts';

/** What happens to a pod that would break the spread. */
export type WhenUnsatisfiable = 'DoNotSchedule' | 'ScheduleAnyway';

/** What {@link spreadConstraints} take. */
export interface SpreadConstraintsProps {
  /** Name of the block that they are in. */
  readonly name: string;
  readonly availability: AvailabilityReference;
  /** Labels of the pods that spread. */
  readonly podLabels: NamedPartial;
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
    whenUnsatisfiable: defaultIfEmpty(settings.whenUnsatisfiable, wanted),
    nodeTaintsPolicy: 'Honor',
    labelSelector: { matchLabels: podLabels },
    // The pods of a rollout count by themselves: else the old ones among them would leave the new ones crowded.
    matchLabelKeys: when(isDeployment, ['pod-template-hash']),
  });
  // Copies in other zones survive a node too, and two strict spreads would leave pods pending that one has room for.
  const overNodes = choose<WhenUnsatisfiable>(equal(mode, 'zone'), 'ScheduleAnyway', whenUnsatisfiable);
  return partial(name, 'Spread the pods over nodes, and over zones with availability.mode=zone.', [
    when(equal(mode, 'zone'), over('topology.kubernetes.io/zone', whenUnsatisfiable)),
    when(notEqual(mode, 'none'), over('kubernetes.io/hostname', overNodes)),
    spread(settings.extra),
  ]);
}

/**
 * The affinity of pods: the user's, and where it says nothing of other pods, that they avoid nodes which have one of them.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export function hostAntiAffinity(
  name: string,
  availability: AvailabilityReference,
  podLabels: NamedPartial,
  own?: Expression<FreeMap>,
): NamedPartial<MapTemplate<Affinity>> {
  const mode = availability.hostAntiAffinity;
  const term: Templated<PodAffinityTerm> = {
    topologyKey: 'kubernetes.io/hostname',
    labelSelector: { matchLabels: podLabels },
  };
  const avoided: Templated<PodAntiAffinity> = when(
    equal(mode, 'required'),
    { requiredDuringSchedulingIgnoredDuringExecution: [term] },
    { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }] },
  );
  const affinity = merged<Affinity>(
    ...(own ? [own] : []),
    defaults({
      podAntiAffinity: when(notEqual(mode, 'none'), avoided),
    }),
  );
  return partial(name, 'The affinity of the pods: your own, or an anti-affinity between them by node.', affinity);
}
