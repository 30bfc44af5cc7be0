import type { Field } from '../objects/field.ts';
import { readLabelSelector, readRequirement } from '../objects/labelSelector.ts';
import { hostPortsOf, requestsOf } from './readWorkload.ts';
import type { NodeTerm, PodTerm, Preference, Scheduling, SpreadConstraint, Toleration } from './workload.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Reads a pod's spec for what decides where it may be. @throws UserError that names the place */
export function readScheduling(spec: Field): Scheduling {
  const affinity = spec.at('affinity');
  const nodes = affinity.at('nodeAffinity');
  const near = affinity.at('podAffinity');
  const apart = affinity.at('podAntiAffinity');
  return {
    nodeSelector: spec.at('nodeSelector').texts(),
    requiredNodes: nodes.at(REQUIRED).isPresent
      ? nodes.at(REQUIRED).at('nodeSelectorTerms').items().map(readNodeTerm)
      : undefined,
    preferredNodes: nodes
      .at(PREFERRED)
      .items()
      .map((item) => preference(item, readNodeTerm(item.at('preference')))),
    requiredNear: near.at(REQUIRED).items().map(readPodTerm),
    requiredApart: apart.at(REQUIRED).items().map(readPodTerm),
    preferredApart: apart
      .at(PREFERRED)
      .items()
      .map((item) => preference(item, readPodTerm(item.at('podAffinityTerm')))),
    tolerations: spec.at('tolerations').items().map(readToleration),
    spread: spec.at('topologySpreadConstraints').items().map(readSpread),
    requests: requestsOf(spec),
    hostPorts: hostPortsOf(spec),
  };
}

function preference<T>(item: Field, term: T): Preference<T> {
  return { weight: item.at('weight').integerOr(1, 1), term };
}

function readNodeTerm(term: Field): NodeTerm {
  return {
    labels: term.at('matchExpressions').items().map(readRequirement),
    fields: term.at('matchFields').items().map(readRequirement),
  };
}

function readPodTerm(term: Field): PodTerm {
  const inAny = term.at('namespaceSelector').isPresent;
  const named = term.at('namespaces').textList();
  return {
    topologyKey: term.at('topologyKey').text(),
    selector: readLabelSelector(term.at('labelSelector')),
    matchLabelKeys: term.at('matchLabelKeys').textList(),
    namespaces: inAny ? [] : named.length > 0 ? named : undefined,
  };
}

function readToleration(toleration: Field): Toleration {
  return {
    key: toleration.at('key').textOr(''),
    operator: toleration.at('operator').oneOf(['Equal', 'Exists']),
    value: toleration.at('value').textOr(''),
    effect: toleration.at('effect').textOr(''),
  };
}

function readSpread(constraint: Field): SpreadConstraint {
  return {
    topologyKey: constraint.at('topologyKey').text(),
    maxSkew: constraint.at('maxSkew').integerOr(1, 1),
    minDomains: constraint.at('minDomains').integerOr(1, 1),
    isHard: constraint.at('whenUnsatisfiable').oneOf(['DoNotSchedule', 'ScheduleAnyway']) === 'DoNotSchedule',
    nodeAffinityPolicy: constraint.at('nodeAffinityPolicy').oneOf(['Honor', 'Ignore']),
    nodeTaintsPolicy: constraint.at('nodeTaintsPolicy').oneOf(['Ignore', 'Honor']),
    selector: readLabelSelector(constraint.at('labelSelector')),
    matchLabelKeys: constraint.at('matchLabelKeys').textList(),
  };
}
