import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../bootstrap/toolError.mjs';
import { makeCertificates } from './certificates.ts';
import { startControlPlane } from './controlPlane.ts';
import { remove } from './down.ts';
import { kubernetesOf } from './goPrograms.ts';
import { COREDNS_IMAGE } from './images/goPrograms.ts';
import { images as allImages, removeOtherImages, type Archive } from './images/images.ts';
import { kubectl } from './kubectl.ts';
import { DEFAULT_ZONES, layoutOf, zonesOf } from './layout.ts';
import { loadImages, missingImages } from './load.ts';
import { startNode, startNodes } from './node.ts';
import { HERE, MACHINES } from './paths.ts';
import { findPrograms } from './programs.ts';
import { waitForAccounts, waitForApi, waitForNodes } from './readiness.ts';
import { currentCluster, writeRecord, type Cluster } from './record.ts';
import { checkKernel, checkMachine } from './requirements.ts';
import { Interrupted, takeSteps } from './steps.ts';

interface Wish {
  /** Such as `a:2,b:2`. */
  readonly zones?: string | undefined;
  /** Such as `1.29`. */
  readonly kubernetes?: string | undefined;
}

/** Makes sure that a cluster is up: starts one, or what one that is up lacks. */
export async function up({ zones, kubernetes }: Wish, env: NodeJS.ProcessEnv): Promise<Cluster> {
  const nodes = layoutOf(zones ?? DEFAULT_ZONES);
  const wanted = kubernetesOf(kubernetes);
  await checkMachine(env);
  const current = currentCluster();
  if (current !== undefined) refuseOther(current, { zones, kubernetes });
  const programs = current?.programs ?? (await findPrograms(wanted, env));
  await checkKernel(programs.path);
  const images = await allImages(programs, env);
  removeOtherImages([...images, ...(current?.images ?? [])], env);
  if (current !== undefined) return complete(current, images);
  return start({ complete: false, version: wanted.version, nodes, programs, images });
}

/** Starts a cluster from nothing. Of one that does not get ready, the logs stay. */
async function start(cluster: Cluster): Promise<Cluster> {
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

/** What makes a cluster. */
function stepsOf(cluster: Cluster): (() => unknown)[] {
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

/** Refuses to change a cluster that is up: it keeps its nodes and its version. */
export function refuseOther({ nodes, version }: Pick<Cluster, 'nodes' | 'version'>, { zones, kubernetes }: Wish): void {
  const isOther =
    (zones !== undefined && zonesOf(layoutOf(zones)) !== zonesOf(nodes)) ||
    (kubernetes !== undefined && kubernetesOf(kubernetes).version !== version);
  if (!isOther) return;
  const found = `A cluster of Kubernetes ${version} with the nodes ${zonesOf(nodes)}`;
  throw new ToolError(`${found} is up: 'npm run cluster down' first.`);
}

/** Brings a cluster that is up to what a new one would be: nodes that were killed run again, and images are today's. */
async function complete(cluster: Cluster, images: readonly Archive[]): Promise<Cluster> {
  const changed = await loadImages(cluster, missingImages(cluster, images));
  await startNodes(changed, changed.nodes);
  return changed;
}

async function startDns({ programs }: Cluster): Promise<void> {
  const manifest = readFileSync(join(HERE, 'dns.yaml'), 'utf8').replace('COREDNS_IMAGE', COREDNS_IMAGE);
  await kubectl(programs, ['apply', '--filename=-'], manifest);
}

async function waitForDns({ programs }: Cluster): Promise<void> {
  const wait = ['rollout', 'status', 'deployment/coredns', '--timeout=180s'];
  await kubectl(programs, ['--namespace=kube-system', ...wait]);
}
