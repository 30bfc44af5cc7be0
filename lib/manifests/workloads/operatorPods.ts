import { HOSTNAME_LABEL, ZONE_LABEL } from '../nodes/clusterNode.ts';
import { Field } from '../objects/field.ts';
import type { Members } from '../members/members.ts';

/**
 * The spec of the pods that the Hazelcast Platform Operator makes of a custom resource, as far as it decides where they
 * may be. Beside what the resource says, the operator spreads them by its mode, as far as that is convenient.
 * @see https://github.com/hazelcast/hazelcast-platform-operator/blob/main/internal/controller/hazelcast/hazelcast_resources.go
 */
export function operatorPods({ object, constraints, podLabels, settings }: Members): Field {
  const spec = object.at('spec');
  const scheduling = spec.at('scheduling');
  const mode = settings?.mode.value ?? 'none';
  const own = {
    maxSkew: 1,
    topologyKey: mode === 'zone' ? ZONE_LABEL : HOSTNAME_LABEL,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: podLabels },
  };
  const given = constraints.items().map((constraint) => constraint.raw());
  return new Field(
    {
      nodeSelector: scheduling.at('nodeSelector').raw(),
      affinity: scheduling.at('affinity').raw(),
      tolerations: scheduling.at('tolerations').raw(),
      topologySpreadConstraints: mode === 'none' ? given : [...given, own],
      containers: [{ resources: spec.at('resources').raw() }],
    },
    scheduling.path,
  );
}
