import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../lib/cache.mjs';
import { PAUSE } from './images/pause.mjs';
import { CONTROL_PLANE } from './layout.mjs';
import { initOf, killMachine, runOn, startMachine } from './machine.mjs';
import { connectNode, disconnectNode } from './network.mjs';
import { writeNodeFiles } from './nodeFiles.mjs';
import { HERE, machineFolder, STATE } from './paths.mjs';
import { waitForNodes } from './readiness.mjs';

/**
 * @typedef {import('./layout.mjs').Node} Node
 * @typedef {import('./record.mjs').Cluster} Cluster
 */

/**
 * Starts a node's machine, with the disk that it had before, if any.
 * @param {Cluster} cluster
 * @param {Node} node
 */
export async function startNode({ nodes, programs, images, version }, node) {
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

/**
 * Starts those of some nodes that do not run, and waits until they are ready.
 * @param {Cluster} cluster
 * @param {Node[]} nodes
 */
export async function startNodes(cluster, nodes) {
  const stopped = nodes.filter((node) => !nodeRuns(node));
  const since = Date.now();
  await Promise.all(stopped.map((node) => startNode(cluster, node)));
  await waitForNodes(stopped, since);
}

/**
 * Cuts the power of nodes, of all at once.
 * @param {Node[]} nodes
 */
export async function killNodes(nodes) {
  await Promise.all(nodes.filter(nodeRuns).map(killNode));
}

/**
 * The network goes first: nothing on a node gets to say goodbye.
 * @param {Node} node
 */
async function killNode(node) {
  const controlPlane = initOf(CONTROL_PLANE.name);
  if (controlPlane !== undefined) await disconnectNode(controlPlane, node);
  await killMachine(node.name);
}

/**
 * Tells whether a node's machine runs.
 * @param {Node} node
 */
export function nodeRuns({ name }) {
  return initOf(name) !== undefined;
}

/**
 * Gives an image to a running node.
 * @param {Cluster} cluster
 * @param {Node} node
 * @param {string} archive
 */
export async function loadImage({ programs }, { name }, archive) {
  await runOn(name, ['ctr', '--namespace', 'k8s.io', 'images', 'import', archive], { PATH: programs.path });
}
