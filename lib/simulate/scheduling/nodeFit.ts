import type { Taint } from '../../manifests/nodes/clusterNode.ts';
import { matches, selectorOf } from '../../manifests/objects/labelSelector.ts';
import type { NodeTerm, Scheduling, Toleration } from '../../manifests/workloads/workload.ts';
import { type NodeInfo, taintsOf } from './nodeInfo.ts';

/** Effects that keep new pods away. */
const KEEPS_AWAY = ['NoSchedule', 'NoExecute'];

/** Why pods can never be on a node, whatever else is there; undefined when they can. */
export function nodeMisfit(pod: Scheduling, place: NodeInfo): string | undefined {
  if (place.state !== 'up') return 'failed';
  const taint = untolerated(pod, place);
  if (taint !== undefined) return `untolerated taint ${taint.key}`;
  if (!matchesNode(pod, place)) return "no match for the pods' nodeSelector or node affinity";
  return undefined;
}

/**
 * Whether a node's labels and name are what pods require.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-affinity
 */
export function matchesNode(pod: Scheduling, place: NodeInfo): boolean {
  if (!matches(selectorOf(pod.nodeSelector), place.node.labels)) return false;
  return pod.requiredNodes === undefined || pod.requiredNodes.some((term) => matchesTerm(term, place));
}

/** Whether a node matches a term; one without conditions matches none. */
export function matchesTerm(term: NodeTerm, { node }: NodeInfo): boolean {
  if (term.labels.length + term.fields.length === 0) return false;
  return matches(term.labels, node.labels) && matches(term.fields, { 'metadata.name': node.name });
}

/** The first taint that keeps pods away, or undefined. */
export function untolerated(pod: Scheduling, place: NodeInfo): Taint | undefined {
  return taintsOf(place)
    .filter(({ effect }) => KEEPS_AWAY.includes(effect))
    .find((taint) => !pod.tolerations.some((toleration) => tolerates(toleration, taint)));
}

/** @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect !== '' && toleration.effect !== taint.effect) return false;
  if (toleration.key !== '' && toleration.key !== taint.key) return false;
  if (toleration.operator === 'Exists') return true;
  return toleration.key !== '' && toleration.value === taint.value;
}
