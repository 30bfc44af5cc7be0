import type { Labels } from '../../manifests/nodes/clusterNode.ts';
import { matches, type Selector } from '../../manifests/objects/labelSelector.ts';
import type { PodTerm, Workload } from '../../manifests/workloads/workload.ts';

/** Labels that each pod of a StatefulSet has a value of its own for. */
const POD_KEYS = ['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index'];

/** Labels that controllers give all pods of one template. */
const TEMPLATE_KEYS = ['pod-template-hash', 'controller-revision-hash'];

/**
 * Whether pods of `other` count for a pod of `own`: by the selector, and by labels whose values must be the pod's own. Keys
 * that the pod does not have are left out, as Kubernetes does.
 */
export function selects(
  own: Workload,
  { selector, matchLabelKeys }: { readonly selector: Selector | undefined; readonly matchLabelKeys: readonly string[] },
  other: Workload,
): boolean {
  if (selector === undefined || !matches(selector, labelsOf(other))) return false;
  const labels = labelsOf(own);
  return matchLabelKeys.every((key) => labels[key] === undefined || labels[key] === labelsOf(other)[key]);
}

/** Whether no two pods of a workload count for each other, since the label that must agree is another for each. */
export function countsAlone(own: Workload, matchLabelKeys: readonly string[]): boolean {
  return own.kind === 'StatefulSet' && matchLabelKeys.some((key) => POD_KEYS.includes(key));
}

/** Whether pods of `other` are those that a term of `own` is about. */
export function isMeant(own: Workload, term: PodTerm, other: Workload): boolean {
  const namespaces = term.namespaces ?? [own.namespace];
  return (namespaces.length === 0 || namespaces.includes(other.namespace)) && selects(own, term, other);
}

/** The labels of a template's pods, with those that controllers add: what their values are does not matter. */
function labelsOf(workload: Workload): Labels {
  const added = TEMPLATE_KEYS[workload.kind === 'StatefulSet' ? 1 : 0] ?? '';
  return { [added]: workload.title, ...workload.labels };
}
