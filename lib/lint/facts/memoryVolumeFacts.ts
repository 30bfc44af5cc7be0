import { lift } from '../../expressions/literal.ts';
import type { MemoryVolumeFacts } from '../../grid/memberFacts.ts';
import { quantityOf } from '../../manifests/objects/quantity.ts';
import type { Field } from '../../manifests/objects/field.ts';
import type { Members } from '../../manifests/members/members.ts';
import { heapPercent } from './heap.ts';
import { known, type ManifestSubject, subjectOf } from './manifestSubject.ts';

/** The volumes in memory that a member writes to. Without a memory limit none of them outgrows it. */
export function memoryVolumes(members: Members): readonly ManifestSubject<MemoryVolumeFacts>[] {
  const { pod, memoryLimit } = members;
  const limit = memoryLimit.value;
  if (pod === undefined || limit === undefined) return [];
  const namesIn = (list: Field) => list.items().map((item) => item.at('name').raw());
  const mounted = namesIn(pod.container.at('volumeMounts'));
  const volumes = pod.spec.at('volumes').items();
  const percent = heapPercent(members);
  return volumes
    .filter((volume) => mounted.includes(volume.at('name').raw()))
    .map((volume) => volume.at('emptyDir'))
    .filter((volume) => volume.at('medium').raw() === 'Memory')
    .map((volume) =>
      subjectOf(
        {
          mayOutgrow: lift(percent === undefined || !fits(volume, limit, percent)),
          heapPercent: known(percent, 'integer'),
        },
        { mayOutgrow: volume },
      ),
    );
}

/** The volume has a size that the heap leaves room for. */
function fits(volume: Field, limit: number, heap: number): boolean {
  const size = volume.at('sizeLimit');
  return size.isPresent && quantityOf(size) + (limit * heap) / 100 <= limit;
}
