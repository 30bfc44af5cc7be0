import { isKnown } from '../scheduling/affinityFilter.ts';
import type { Workload } from '../../manifests/workloads/workload.ts';

/** What a reader must know beside the answer. */
export function remarksOn(workloads: readonly Workload[]): readonly string[] {
  return workloads.flatMap((own) => [
    ...when(
      own.kind === 'StatefulSet',
      `${own.title}: Kubernetes replaces the pods of a failed node only after its Node object is deleted ` +
        'or has the taint node.kubernetes.io/out-of-service',
    ),
    ...when(
      isCrowdedByRollouts(own),
      `${own.title} may be spread less evenly after a rollout, because its spread constraints also count old pods: ` +
        'set matchLabelKeys: [pod-template-hash]',
    ),
    ...when(
      own.hasVolumes,
      `${own.title} has volumes, which may bind its pods to a zone or node: this report ignores them`,
    ),
    ...when(
      own.requiredNear.some((term) => !isKnown(own, term, workloads)),
      `${own.title} has required affinity to pods without members: this report ignores it`,
    ),
  ]);
}

/** Pods of a Deployment come before old ones go, so a spread that counts both leaves the new ones where there is room. */
function isCrowdedByRollouts({ kind, spread }: Workload): boolean {
  return kind === 'Deployment' && spread.some((own) => own.isHard && !own.matchLabelKeys.includes('pod-template-hash'));
}

function when(holds: boolean, remark: string): readonly string[] {
  return holds ? [remark] : [];
}
