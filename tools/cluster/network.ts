import { existsSync } from 'node:fs';
import { ask } from '../lib/process.ts';
import { CONTROL_PLANE, type Node } from './layout.ts';
import { run } from './run.ts';

/** The link between this machine and the cluster: the only part of its network that is not in a namespace. */
export const HOST_LINK = 'sidegrid0';

const BRIDGE = 'bridge0';

/**
 * Lays out the network in the control plane's namespace: a bridge that all nodes hang on, and a link to this machine,
 * so that its programs reach the API, the nodes and the pods.
 * @param pid of the control plane
 */
export async function connectControlPlane(pid: number, nodes: readonly Node[]): Promise<void> {
  const { address, hostAddress } = CONTROL_PLANE;
  await ip([`link add ${HOST_LINK} type veth peer name host netns ${pid}`]);
  await ip(
    [
      'link set lo up',
      `link add ${BRIDGE} type bridge`,
      `addr add ${address}/24 dev ${BRIDGE}`,
      `link set ${BRIDGE} up`,
      `link set host master ${BRIDGE} up`,
      ...nodes.map((node) => `route add ${node.podRange} via ${node.address}`),
    ],
    pid,
  );
  await ip([
    `addr add ${hostAddress}/24 dev ${HOST_LINK}`,
    `link set ${HOST_LINK} up`,
    ...nodes.map((node) => `route add ${node.podRange} via ${node.address}`),
  ]);
}

/**
 * Hangs a node on the bridge, with the ways to the pods of the other nodes.
 * @param pid of the node
 * @param controlPlane its pid
 */
export async function connectNode(
  pid: number,
  controlPlane: number,
  node: Node,
  nodes: readonly Node[],
): Promise<void> {
  const others = nodes.filter(({ name }) => name !== node.name);
  await ip(
    [`link add ${node.name} type veth peer name eth0 netns ${pid}`, `link set ${node.name} master ${BRIDGE} up`],
    controlPlane,
  );
  await ip(
    [
      'link set lo up',
      `addr add ${node.address}/24 dev eth0`,
      'link set eth0 up',
      `route add default via ${CONTROL_PLANE.address}`,
      ...others.map((other) => `route add ${other.podRange} via ${other.address}`),
    ],
    pid,
  );
}

/**
 * Takes a node off the bridge, before its processes end: they do not get to say goodbye.
 * @param controlPlane its pid
 */
export async function disconnectNode(controlPlane: number, node: Node): Promise<void> {
  await ip([`link del ${node.name}`], controlPlane);
}

/** Removes the link to this machine, which goes by itself a moment after the control plane's namespace. */
export async function removeHostLink(): Promise<void> {
  if (!hostLinkExists()) return;
  const removed = await ask('ip', ['link', 'del', HOST_LINK]);
  if (!removed.ok && hostLinkExists()) throw new Error(removed.stderr);
}

/** Tells whether the link to this machine is there. */
export function hostLinkExists(): boolean {
  return existsSync(`/sys/class/net/${HOST_LINK}`);
}

/**
 * Runs lines of the program ip.
 * @param pid in whose network, if not this machine's
 */
async function ip(lines: readonly string[], pid?: number): Promise<void> {
  const command = ['ip', '-batch', '-'];
  const [program = '', ...args] = pid === undefined ? command : ['nsenter', `--target=${pid}`, '--net', ...command];
  await run(program, args, { input: lines.join('\n') });
}
