import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/cache.ts';
import { PAUSE } from './images/goPrograms.ts';
import { CONTROL_PLANE, type Node } from './layout.ts';
import { initOf, killMachine, runOn, startMachine } from './machine.ts';
import { connectNode, disconnectNode } from './network.ts';
import { writeNodeFiles } from './nodeFiles.ts';
import { HERE, machineFolder, STATE } from './paths.ts';
import { waitForNodes } from './readiness.ts';
import type { Cluster } from './record.ts';

/** Starts a node's machine, with the disk that it had before, if any. */
export async function startNode({ nodes, programs, images, version }: Cluster, node: Node): Promise<void> {
  const folder = machineFolder(node.name);
  mkdirSync(folder, { recursive: true });
  writeNodeFiles(folder, node, { plugins: programs.containers, pause: PAUSE, version });
  const env = {
    NAME: node.name,
    ADDRESS: node.address,
    LABELS: `topology.kubernetes.io/zone=${node.zone},topology.kubernetes.io/region=here`,
    PATH: programs.path,
    FOLDER: folder,
    KEPT: [STATE, cacheFolder(process.env)].filter((path) => path.startsWith('/var/')).join(' '),
    IMAGES: images.map(({ name, path }) => `${name} ${path}\n`).join(''),
  };
  await startMachine({ name: node.name, script: join(HERE, 'node.sh'), env }, (pid) =>
    connectNode(pid, initOf(CONTROL_PLANE.name) ?? 0, node, nodes),
  );
}

/** Starts those of some nodes that do not run, and waits until they are ready. */
export async function startNodes(cluster: Cluster, nodes: readonly Node[]): Promise<void> {
  const stopped = nodes.filter((node) => !nodeRuns(node));
  const since = Date.now();
  await Promise.all(stopped.map((node) => startNode(cluster, node)));
  await waitForNodes(stopped, since);
}

/** Cuts the power of nodes, of all at once. */
export async function killNodes(nodes: readonly Node[]): Promise<void> {
  await Promise.all(nodes.filter(nodeRuns).map(killNode));
}

/** The network goes first: nothing on a node gets to say goodbye. */
async function killNode(node: Node): Promise<void> {
  const controlPlane = initOf(CONTROL_PLANE.name);
  if (controlPlane !== undefined) await disconnectNode(controlPlane, node);
  await killMachine(node.name);
}

/** Tells whether a node's machine runs. */
export function nodeRuns({ name }: Node): boolean {
  return initOf(name) !== undefined;
}

/** Gives an image to a running node. */
export async function loadImage({ programs }: Cluster, { name }: Node, archive: string): Promise<void> {
  await runOn(name, ['ctr', '--namespace', 'k8s.io', 'images', 'import', archive], { PATH: programs.path });
}
