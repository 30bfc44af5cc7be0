import { Field } from '../field.ts';
import { imagesOf } from './containers.ts';
import { readScheduling } from './readScheduling.ts';
import type { Workload } from './workload.ts';

/** Kinds that keep a number of pods of one template. */
const WITH_TEMPLATE = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];

/**
 * Reads the workloads among some objects: all that keep a number of pods of one template, and single pods. The number of
 * one that an autoscaler has is the least that the autoscaler may set, or what the workload says within its bounds.
 * @throws UserError that names object and path
 */
export function readWorkloads(objects: readonly unknown[]): readonly Workload[] {
  const fields = objects.map(titled);
  const scalers = fields.filter((object) => object.at('kind').textOr('') === 'HorizontalPodAutoscaler');
  return fields.flatMap((object) => {
    const kind = object.at('kind').textOr('');
    if (kind === 'Pod') return [readWorkload(object, kind, object, 1)];
    if (!WITH_TEMPLATE.includes(kind)) return [];
    return [readWorkload(object, kind, object.at('spec').at('template'), replicasOf(object, kind, scalers))];
  });
}

/** An object under the name that people call it by, as `StatefulSet/grid`. */
export function titled(object: unknown): Field {
  const plain = new Field(object, 'object:');
  const kind = plain.at('kind').textOr('object');
  return new Field(object, `${kind}/${plain.at('metadata').at('name').textOr('')}:`);
}

function readWorkload(object: Field, kind: string, template: Field, replicas: number): Workload {
  const metadata = object.at('metadata');
  const name = metadata.at('name').text();
  const spec = template.at('spec');
  return {
    title: `${kind}/${name}`,
    kind,
    name,
    namespace: metadata.at('namespace').textOr(''),
    replicas,
    labels: template.at('metadata').at('labels').texts(),
    images: imagesOf(spec),
    hasVolumes: object.at('spec').at('volumeClaimTemplates').items().length > 0,
    ...readScheduling(spec),
  };
}

function replicasOf(object: Field, kind: string, scalers: readonly Field[]): number {
  const given = object.at('spec').at('replicas').integerOr(undefined);
  const name = object.at('metadata').at('name').text();
  const scaler = scalers.find((candidate) => {
    const target = candidate.at('spec').at('scaleTargetRef');
    return target.at('kind').textOr('') === kind && target.at('name').textOr('') === name;
  });
  if (scaler === undefined) return given ?? 1;
  const least = scaler.at('spec').at('minReplicas').integerOr(1);
  const most = scaler.at('spec').at('maxReplicas').integerOr(least);
  return Math.min(Math.max(given ?? least, least), most);
}
