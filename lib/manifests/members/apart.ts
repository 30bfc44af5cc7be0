import type { Labels } from '../nodes/clusterNode.ts';
import type { Field } from '../objects/field.ts';
import { matches, readLabelSelector } from '../objects/labelSelector.ts';
import type { Members } from './members.ts';

/** How strictly members keep out of each other's way: always, if it is convenient, or not at all. */
export type Apartness = 'always' | 'preferred' | 'never';

/** How strictly members spread over the values of a label of nodes: by spread constraints, or by anti-affinity. */
export function apartBy(topologyKey: string, members: Members): Apartness {
  const { constraints, affinity, podLabels } = members;
  const spread = constraints.items().filter((one) => isAbout(one, topologyKey, podLabels));
  const anti = affinity.at('podAntiAffinity');
  const required = anti.at('requiredDuringSchedulingIgnoredDuringExecution').items();
  const preferred = anti.at('preferredDuringSchedulingIgnoredDuringExecution').items();
  if (
    spread.some((one) => one.at('whenUnsatisfiable').textOr('DoNotSchedule') === 'DoNotSchedule') ||
    required.some((one) => isAbout(one, topologyKey, podLabels))
  )
    return 'always';
  const isPreferred = preferred.some((one) => isAbout(one.at('podAffinityTerm'), topologyKey, podLabels));
  return spread.length > 0 || isPreferred ? 'preferred' : 'never';
}

function isAbout(term: Field, topologyKey: string, podLabels: Labels): boolean {
  const selector = readLabelSelector(term.at('labelSelector'));
  return term.at('topologyKey').textOr('') === topologyKey && selector !== undefined && matches(selector, podLabels);
}
