import { join } from 'node:path';
import type { TestContext } from 'vitest';
import { OWN_NODES, ROOT } from './environment.ts';
import type { KubernetesObject, Place } from './place.ts';
import { run } from './run.ts';

const CLUSTER = join(ROOT, 'tools/cluster/cluster.mjs');

/** Skips a step that cuts power or kills processes past the API server, unless the nodes are ours. */
export function needOwnNodes(context: TestContext): void {
  if (!OWN_NODES) context.skip('it needs power over the nodes, and KUBECONFIG_E2E names a cluster that is not ours');
}

/** Cuts the power of nodes, of all at once. */
export async function killNodes(place: Place, nodes: readonly string[]): Promise<void> {
  await run(process.execPath, [CLUSTER, 'kill-node', ...nodes], place);
}

/** Gives nodes their power back, and waits until they are ready. */
export async function startNodes(place: Place, nodes: readonly string[]): Promise<void> {
  await run(process.execPath, [CLUSTER, 'start-node', ...nodes], place);
}

/** SIGKILL to a container's processes; the pod stays, and starts it again. */
export async function killContainer(place: Place, pod: string, container: string): Promise<void> {
  await run(process.execPath, [CLUSTER, 'kill-container', `${place.namespace}/${pod}/${container}`], place);
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

/** Nodes that were told to take no new pods, here. */
const cordoned = new Set<string>();

/** Empties a node as its owner does before maintenance: no new pods, and those on it are evicted. */
export async function drain(place: Place, node: string): Promise<void> {
  cordoned.add(node);
  await place.kubectl('drain', node, '--ignore-daemonsets', '--delete-emptydir-data', '--force', '--timeout=10m');
}

/** No new pods on nodes. */
export async function cordon(place: Place, nodes: readonly string[]): Promise<void> {
  for (const node of nodes) cordoned.add(node);
  await place.kubectl('cordon', ...nodes);
}

/** New pods again on nodes that were drained or cordoned here. */
export async function uncordon(place: Place): Promise<void> {
  if (cordoned.size > 0) await place.kubectl('uncordon', ...cordoned);
  cordoned.clear();
}

/** Nodes are as before, whatever a step that failed left of them. */
export async function healNodes(place: Place): Promise<void> {
  await uncordon(place);
  if (OWN_NODES) await startNodes(place, [...(await nodesByZone(place)).values()].flat());
}
