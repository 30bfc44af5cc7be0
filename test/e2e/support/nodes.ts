import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { OWN_NODES, ROOT } from './environment.ts';
import { podOfExample } from './examplePod.ts';
import type { KubernetesObject, Place } from './place.ts';
import { run } from './run.ts';

const CLUSTER = [join(ROOT, 'tools/run.mjs'), 'cluster'];

/** Skips a step that cuts power or kills processes past the API server, unless the nodes are ours. */
export function needOwnNodes(context: TestContext): void {
  if (!OWN_NODES) context.skip('it needs power over the nodes, and KUBECONFIG_E2E names a cluster that is not ours');
}

/** Cuts the power of nodes, of all at once. */
export async function killNodes(place: Place, nodes: readonly string[]): Promise<void> {
  await run(process.execPath, [...CLUSTER, 'kill-node', ...nodes], place);
}

/** Gives nodes their power back, and waits until they are ready. */
export async function startNodes(place: Place, nodes: readonly string[]): Promise<void> {
  await run(process.execPath, [...CLUSTER, 'start-node', ...nodes], place);
}

/** SIGKILL to a container's processes; the pod stays, and starts it again. */
export async function killContainer(place: Place, pod: string, container: string): Promise<void> {
  await run(process.execPath, [...CLUSTER, 'kill-container', `${place.namespace}/${pod}/${container}`], place);
}

/** The names of nodes by their zones. */
export async function nodesByZone(place: Place): Promise<ReadonlyMap<string, readonly string[]>> {
  const zones = new Map<string, string[]>();
  for (const { metadata } of await place.list<KubernetesObject>('nodes')) {
    const zone = metadata.labels?.['topology.kubernetes.io/zone'] ?? '';
    zones.set(zone, [...(zones.get(zone) ?? []), metadata.name]);
  }
  return zones;
}

/** The zone of a node. */
export async function zoneOf(place: Place, node: string): Promise<string> {
  const found = [...(await nodesByZone(place))].find(([, nodes]) => nodes.includes(node));
  if (found === undefined) throw new Error(`there is no node ${node}`);
  return found[0];
}

interface Node extends KubernetesObject {
  readonly status: { readonly allocatable: { readonly memory: string } };
}

/** Pods that leave so many mebibytes of nodes' memory to others. */
export async function fillMemory(place: Place, nodes: readonly string[], left: number): Promise<void> {
  const command = ['python', '-c', 'import signal; signal.pause()'];
  const all = await place.list<Node>('nodes');
  const pods = all
    .filter(({ metadata }) => nodes.includes(metadata.name))
    .map(({ metadata: { name }, status }) => {
      const memory = `${Number.parseInt(status.allocatable.memory) - left * 1024}Ki`; // kubelets tell it in Ki
      return podOfExample(`ballast-${name}`, { command, memory, node: name });
    });
  await place.apply(...pods);
  const names = pods.map(({ metadata }) => `pod/${metadata.name}`);
  await place.kubectlHere('wait', '--for=condition=Ready', ...names, '--timeout=5m');
}

/** Nodes that were drained here, and take no new pods. */
const cordoned = new Set<string>();

/** Empties a node as its owner does before maintenance: no new pods, and those on it are evicted. */
export async function drain(place: Place, node: string): Promise<void> {
  cordoned.add(node);
  await place.kubectl('drain', node, '--ignore-daemonsets', '--delete-emptydir-data', '--force', '--timeout=10m');
}

/** New pods again on nodes that were drained here. */
export async function uncordon(place: Place): Promise<void> {
  if (cordoned.size > 0) await place.kubectl('uncordon', ...cordoned);
  cordoned.clear();
}

/** Nodes are as before, whatever a step that failed left of them. */
export async function healNodes(place: Place): Promise<void> {
  await uncordon(place);
  if (OWN_NODES) await startNodes(place, [...(await nodesByZone(place)).values()].flat());
}
