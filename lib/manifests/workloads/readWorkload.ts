import type { Members } from '../members/members.ts';
import { operatorPods } from './operatorPods.ts';
import { readScheduling } from './readScheduling.ts';
import type { Workload } from './workload.ts';

/**
 * Reads members for where their pods may be. Of an autoscaler the least that it may set counts; of a custom resource the
 * StatefulSet that the operator makes of it.
 * @throws UserError that names object and path
 */
export function readWorkload(members: Members): Workload {
  const { title, kind, namespace, object, podLabels, pod } = members;
  const name = object.at('metadata').at('name').text();
  return {
    title,
    kind: pod === undefined ? 'StatefulSet' : kind,
    name,
    namespace,
    replicas: members.replicas.value,
    labels: podLabels,
    hasVolumes:
      pod === undefined ? members.isPersistent : object.at('spec').at('volumeClaimTemplates').items().length > 0,
    ...readScheduling(pod?.spec ?? operatorPods(members)),
  };
}
