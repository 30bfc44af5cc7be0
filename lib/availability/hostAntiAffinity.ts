import type { Affinity, PodAffinityTerm, PodAntiAffinity } from 'kubernetes-types/core/v1.js';
import { equal, notEqual } from '../expressions/compare.ts';
import type { Expression } from '../expressions/expression.ts';
import { block, type NamedBlock } from '../manifest/block.ts';
import { defaults } from '../manifest/defaults.ts';
import { merged } from '../manifest/merged.ts';
import type { MapTemplate, Templated } from '../manifest/node.ts';
import { when } from '../manifest/when.ts';
import type { FreeMap } from '../values/collections.ts';
import type { AvailabilityReference } from './values.ts';

/**
 * The affinity of pods: the user's, and where it says nothing of other pods, that they avoid nodes which have one of them.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity
 */
export function hostAntiAffinity(
  name: string,
  availability: AvailabilityReference,
  podLabels: NamedBlock,
  own?: Expression<FreeMap>,
): NamedBlock<MapTemplate<Affinity>> {
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
  return block(name, 'The affinity of the pods: your own, or an anti-affinity between them by node.', affinity);
}
