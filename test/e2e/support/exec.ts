import type { Place } from './place.ts';

/** Runs Python in a pod with the example's image, in which is a client of Hazelcast, and gives what it prints. */
export async function python(place: Place, pod: string, script: string, container = 'app'): Promise<string> {
  return (await place.kubectlHere('exec', pod, `--container=${container}`, '--', 'python', '-c', script)).trim();
}
