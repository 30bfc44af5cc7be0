import type { Expression } from '../../expressions/expression.ts';
import { lift } from '../../expressions/literal.ts';
import type { MemoryVolumeFacts } from '../../grid/memberFacts.ts';
import type { Members } from '../../manifests/members/members.ts';
import { imageName } from '../../manifests/members/readMembers.ts';
import type { Field } from '../../manifests/objects/field.ts';
import { quantityOf } from '../../manifests/objects/quantity.ts';
import { known, type ManifestSubject, subjectOf } from './manifestSubject.ts';

/** A probe that asks a member for its health. */
export interface ProbeFacts {
  /** `startupProbe`, `readinessProbe` or `livenessProbe`. */
  readonly probe: Expression<string>;
  /** Path that it asks. */
  readonly path: Expression<string>;
}

/** The probes that ask some members for their health. */
export function probeSubjects(members: Members): readonly ManifestSubject<ProbeFacts>[] {
  return healthProbes(members).map(({ probe, path }) =>
    subjectOf<ProbeFacts>({ probe: lift(probe), path: lift(path.text()) }, { path }),
  );
}

/** The image of the app in the pod of a member: of several, one that moves. */
export function appImage({ form, image, pod }: Members): Field | undefined {
  const images = form === 'embedded' ? [image?.place] : (pod?.others.map((other) => other.at('image')) ?? []);
  const given = images.filter((one) => one?.isPresent);
  return given.find((one) => imageName(one?.text() ?? '').tag === 'latest') ?? given[0];
}

/** Where another container of the pod takes the member's port. */
export function sharedPort({ pod, settings }: Members): Field | undefined {
  const ports = pod?.others.flatMap((container) => container.at('ports').items()) ?? [];
  const numbers = ports.map((port) => port.at('containerPort'));
  return settings && numbers.find((number) => number.raw() === settings.port.value);
}

/** The paths by which probes ask a member for its health, with the name of the probe. */
export function healthProbes({ pod }: Members): readonly { readonly probe: string; readonly path: Field }[] {
  const probes = ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) =>
    pod === undefined ? [] : [{ probe, path: pod.container.at(probe).at('httpGet').at('path') }],
  );
  return probes.filter(({ path }) => path.textOr('').startsWith('/hazelcast/health'));
}

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

/** The heap as a percentage of the memory limit, or of the node's memory. Undefined: it is a size, and there is no limit. */
export function heapPercent({ heap, memoryLimit }: Members): number | undefined {
  if ('percent' in heap) return Math.ceil(heap.percent);
  return memoryLimit.value === undefined ? undefined : Math.ceil((heap.bytes / memoryLimit.value) * 100);
}
