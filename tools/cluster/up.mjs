import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../lib/command.mjs';
import { dependencies } from '../dependencies.mjs';
import { makeCertificates } from './certificates.mjs';
import { startControlPlane } from './controlPlane.mjs';
import { remove } from './down.mjs';
import { kubernetesOf } from './goPrograms.mjs';
import { COREDNS_IMAGE } from './images/coredns.mjs';
import { images as allImages, removeOtherImages } from './images/images.mjs';
import { kubectl } from './kubectl.mjs';
import { DEFAULT_ZONES, layoutOf, zonesOf } from './layout.mjs';
import { loadImages, missingImages } from './load.mjs';
import { startNode, startNodes } from './node.mjs';
import { HERE, MACHINES } from './paths.mjs';
import { findPrograms } from './programs.mjs';
import { waitForAccounts, waitForApi, waitForNodes } from './readiness.mjs';
import { currentCluster, writeRecord } from './record.mjs';
import { checkKernel, checkMachine } from './requirements.mjs';
import { Interrupted, takeSteps } from './steps.mjs';

/**
 * @typedef {import('./record.mjs').Cluster} Cluster
 *
 * @typedef {object} Wish
 * @property {string | undefined} [zones] such as `a:2,b:2`
 * @property {string | undefined} [kubernetes] such as `1.29`
 */

/**
 * Makes sure that a cluster is up: starts one, or what one that is up lacks.
 * @param {Wish} wish
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Cluster>}
 */
export async function up({ zones, kubernetes }, env) {
  const nodes = layoutOf(zones ?? DEFAULT_ZONES);
  const wanted = kubernetesOf(kubernetes);
  await checkMachine(env);
  await dependencies();
  const current = currentCluster();
  if (current !== undefined) refuseOther(current, { zones, kubernetes });
  const programs = current?.programs ?? (await findPrograms(wanted, env));
  await checkKernel(programs.path);
  const images = await allImages(programs, env);
  removeOtherImages([...images, ...(current?.images ?? [])], env);
  if (current !== undefined) return complete(current, images);
  return start({ complete: false, version: wanted.version, nodes, programs, images });
}

/**
 * Starts a cluster from nothing. Of one that does not get ready, the logs stay.
 * @param {Cluster} cluster
 */
async function start(cluster) {
  await remove();
  console.error(`Starting Kubernetes ${cluster.version} with ${cluster.nodes.length} nodes.`);
  try {
    await takeSteps(stepsOf(cluster));
  } catch (error) {
    const isInterrupted = error instanceof Interrupted;
    await remove({ logs: !isInterrupted });
    if (error instanceof ToolError && !isInterrupted) error.message += `\nThe machines' logs are in ${MACHINES}/*/log.`;
    throw error;
  }
  const ready = { ...cluster, complete: true };
  writeRecord(ready);
  return ready;
}

/**
 * What makes a cluster.
 * @param {Cluster} cluster
 * @returns {(() => unknown)[]}
 */
function stepsOf(cluster) {
  return [
    () => writeRecord(cluster),
    () => makeCertificates(cluster.nodes),
    () => startControlPlane(cluster),
    ...cluster.nodes.map((node) => () => startNode(cluster, node)),
    () => waitForApi(),
    () => startDns(cluster),
    () => waitForNodes(cluster.nodes, 0),
    () => waitForAccounts(),
    () => waitForDns(cluster),
  ];
}

/**
 * Refuses to change a cluster that is up: it keeps its nodes and its version.
 * @param {Pick<Cluster, 'nodes' | 'version'>} cluster
 * @param {Wish} wish
 */
export function refuseOther({ nodes, version }, { zones, kubernetes }) {
  const isOther =
    (zones !== undefined && zonesOf(layoutOf(zones)) !== zonesOf(nodes)) ||
    (kubernetes !== undefined && kubernetesOf(kubernetes).version !== version);
  if (!isOther) return;
  const found = `A cluster of Kubernetes ${version} with the nodes ${zonesOf(nodes)}`;
  throw new ToolError(`${found} is up: 'npm run cluster down' first.`);
}

/**
 * Brings a cluster that is up to what a new one would be: nodes that were killed run again, and images are today's.
 * @param {Cluster} cluster
 * @param {import('./images/images.mjs').Archive[]} images
 */
async function complete(cluster, images) {
  const changed = await loadImages(cluster, missingImages(cluster, images));
  await startNodes(changed, changed.nodes);
  return changed;
}

/** @param {Cluster} cluster */
async function startDns({ programs }) {
  const manifest = readFileSync(join(HERE, 'dns.yaml'), 'utf8').replace('COREDNS_IMAGE', COREDNS_IMAGE);
  await kubectl(programs, ['apply', '--filename=-'], manifest);
}

/** @param {Cluster} cluster */
async function waitForDns({ programs }) {
  const wait = ['rollout', 'status', 'deployment/coredns', '--timeout=180s'];
  await kubectl(programs, ['--namespace=kube-system', ...wait]);
}
