import type { Workload } from './workload.ts';

/** Images of Hazelcast members, by the last part of their names. */
const MEMBER_IMAGES = ['hazelcast', 'hazelcast-enterprise'];

/** Whether pods of a workload run a member in a container of its own. Members inside of an app show no sign of it. */
export function holdsMember({ images }: Workload): boolean {
  return images.some((image) => MEMBER_IMAGES.includes(nameOf(image)));
}

/** `hazelcast` of `docker.io/hazelcast/hazelcast:5.5.0@sha256:…`. */
function nameOf(image: string): string {
  const [path = ''] = image.split('@');
  return path.slice(path.lastIndexOf('/') + 1).split(':')[0] ?? '';
}
