import type { KubernetesObject, Place } from './place.ts';

interface ContainerStatus {
  readonly name: string;
  readonly restartCount: number;
  readonly ready: boolean;
}

/** A pod, as far as tests look into it. */
export interface Pod extends KubernetesObject {
  readonly spec: {
    readonly nodeName: string;
    readonly containers: readonly { readonly name: string }[];
    readonly initContainers?: readonly { readonly name: string }[];
    readonly volumes?: readonly { readonly projected?: { readonly sources: readonly object[] } }[];
  };
  readonly status: {
    readonly podIP: string;
    readonly conditions?: readonly { readonly reason?: string }[];
    readonly containerStatuses?: readonly ContainerStatus[];
    readonly initContainerStatuses?: readonly ContainerStatus[];
  };
}

/** The pods of a release, by name. */
export async function podsOf(place: Place, selector: string): Promise<readonly Pod[]> {
  const pods = await place.list<Pod>('pods', selector);
  return [...pods].sort((left, right) => left.metadata.name.localeCompare(right.metadata.name));
}

/** Pods that no node has room for, or may have. */
export async function pendingPods(place: Place): Promise<readonly string[]> {
  const pods = await place.list<Pod>('pods');
  const refused = pods.filter(({ status }) => status.conditions?.some(({ reason }) => reason === 'Unschedulable'));
  return refused.map(({ metadata }) => metadata.name);
}

/** The first of some, of which there must be one. */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('there is none');
  return item;
}

/** An answer of a pod's app, over the API server. */
export async function getFrom(place: Place, pod: string, path: string): Promise<unknown> {
  return JSON.parse(await place.kubectl('get', '--raw', `${proxyOf(place, pod)}${path}`));
}

/** Where the API server hands requests on to a pod's port 8080. */
export function proxyOf(place: Place, pod: string): string {
  return `/api/v1/namespaces/${place.namespace}/pods/${pod}:8080/proxy`;
}

/** Waits until a container of a pod runs again after its first end. */
export async function waitForRestart(place: Place, pod: string, container: string): Promise<void> {
  const { spec } = JSON.parse(await place.kubectlHere('get', 'pod', pod, '--output=json')) as Pod;
  const isSidecar = spec.initContainers?.some(({ name }) => name === container);
  const statuses = isSidecar ? 'initContainerStatuses' : 'containerStatuses';
  const count = `{.status.${statuses}[?(@.name=="${container}")].restartCount}`;
  await place.kubectlHere('wait', `--for=jsonpath=${count}=1`, `pod/${pod}`, '--timeout=5m');
  await place.kubectlHere('wait', '--for=condition=Ready', `pod/${pod}`, '--timeout=5m');
}
