import type { Members } from '../members/members.ts';
import { HOSTNAME_LABEL, type Resources, ZONE_LABEL } from '../nodes/clusterNode.ts';
import { Field } from '../objects/field.ts';
import { quantityOf } from '../objects/quantity.ts';
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

/** Containers that run while the pod does: those of the app, and init containers that are sidecars. */
export function lastingContainers(spec: Field): readonly Field[] {
  return [...spec.at('containers').items(), ...spec.at('initContainers').items().filter(isSidecar)];
}

/**
 * What a pod asks for: the sum of the containers that last, or what an init container needs before, whichever is more.
 * A limit without a request is taken as both.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function requestsOf(spec: Field): Resources {
  const needs = sum(lastingContainers(spec).map(requestsOfContainer));
  let sidecars: Resources = {};
  let peak: Resources = needs;
  for (const container of spec.at('initContainers').items()) {
    const own = requestsOfContainer(container);
    peak = max(peak, sum([sidecars, own]));
    if (isSidecar(container)) sidecars = sum([sidecars, own]);
  }
  return sum([peak, readAmounts(spec.at('overhead')), { pods: 1 }]);
}

/** Ports of the node that the containers take, as `TCP 5701`. */
export function hostPortsOf(spec: Field): readonly string[] {
  const onHost = spec.at('hostNetwork').isTrue();
  const ports = lastingContainers(spec).flatMap((container) => container.at('ports').items());
  return ports.flatMap((port) => {
    const number = port.at('hostPort').integerOr(onHost ? port.at('containerPort').integerOr(0) : 0);
    return number === 0 ? [] : [`${port.at('protocol').textOr('TCP')} ${number}`];
  });
}

function isSidecar(container: Field): boolean {
  return container.at('restartPolicy').textOr('') === 'Always';
}

function requestsOfContainer(container: Field): Resources {
  const resources = container.at('resources');
  return { ...readAmounts(resources.at('limits')), ...readAmounts(resources.at('requests')) };
}

function readAmounts(amounts: Field): Resources {
  return Object.fromEntries(amounts.entries().map(([name, amount]) => [name, quantityOf(amount)]));
}

function sum(all: readonly Resources[]): Resources {
  return merge(all, (left, right) => left + right);
}

function max(...all: readonly Resources[]): Resources {
  return merge(all, Math.max);
}

function merge(all: readonly Resources[], join: (left: number, right: number) => number): Resources {
  const merged: Record<string, number> = {};
  for (const resources of all) {
    for (const [name, amount] of Object.entries(resources)) merged[name] = join(merged[name] ?? 0, amount);
  }
  return merged;
}

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
