import type { Affinity, PodAffinityTerm } from 'kubernetes-types/core/v1.js';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import type { NamedBlock } from '../manifest/block.ts';
import { defaults } from '../manifest/defaults.ts';
import { merged } from '../manifest/merged.ts';
import type { Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { AvailabilityReference } from './values.ts';

/**
 * The affinity of pods: the user's, and where it says nothing of other pods, that they avoid nodes which have one of them.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export function hostAntiAffinity(
  availability: AvailabilityReference,
  selectorLabels: NamedBlock,
  own: Expression<FreeMap>,
): Templated<Affinity> {
  const mode = availability.hostAntiAffinity;
  const term: Templated<PodAffinityTerm> = {
    topologyKey: 'kubernetes.io/hostname',
    labelSelector: { matchLabels: selectorLabels },
  };
  return merged(
    own,
    defaults({
      podAntiAffinity: when(notEqual(mode, 'none'), {
        preferredDuringSchedulingIgnoredDuringExecution: when(equal(mode, 'preferred'), [
          { weight: 100, podAffinityTerm: term },
        ]),
        requiredDuringSchedulingIgnoredDuringExecution: when(equal(mode, 'required'), [term]),
      }),
    }),
  );
}
